package io.clickml.service.training;

import io.clickml.modelstore.Sentence;
import io.clickml.service.automl.child.ChildProcess;
import io.clickml.service.automl.child.JobFolder;
import io.clickml.service.automl.child.Outcome;
import io.clickml.service.automl.child.ProgressTail;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt at a training, from its claim to its end; runs on one thread, is told by others. */
final class TrainingRun {
  private static final Logger LOG = LoggerFactory.getLogger(TrainingRun.class);
  private static final Duration TICK = Duration.ofMillis(30);
  // Somebody waits for the end.
  private static final Duration SHORT_TICK = Duration.ofMillis(5);
  private static final Duration CANCEL_GRACE = Duration.ofSeconds(2);
  // A child keeps its own clock; one that has lost it must not hold a worker for ever.
  private static final Duration OVERRUN = Duration.ofMinutes(2);

  private final Claim claim;
  private final Workshop workshop;
  private final TrainingQueue queue;
  private volatile boolean lost;
  private volatile boolean stopping;
  private boolean finishTold;
  private long cancelTold;

  TrainingRun(Claim claim, Workshop workshop) {
    this.claim = claim;
    this.workshop = workshop;
    this.queue = workshop.queue();
  }

  Claim claim() {
    return claim;
  }

  /** The lease is gone: another worker may be at it. Nothing more is written. */
  void lose() {
    lost = true;
  }

  /** This process is to stop: the training goes back into the queue. */
  void stop() {
    stopping = true;
  }

  /** Works until the training has ended, is given back or is lost. */
  void run() throws InterruptedException {
    Training training = queue.read(claim);
    if (training.cancelAsked()) {
      queue.cancelled(claim);
    } else if (queue.exhausted(training)) {
      queue.fail(claim, queue.givenUp());
    } else {
      attempt(training);
    }
  }

  private void attempt(Training training) throws InterruptedException {
    JobFolder folder = workshop.jobs().of(claim);
    try {
      try (ChildProcess child = workshop.start(training, folder)) {
        boolean inTime = follow(child, folder, training);
        conclude(child, training, inTime);
      } finally {
        folder.delete();
      }
    } catch (IOException | RuntimeException e) {
      LOG.error("training {} could not be worked on", claim.id(), e);
      queue.brokeOff(claim, failed(), true);
    }
  }

  /** Passes words both ways until the child has ended; false when it had to be ended. */
  private boolean follow(ChildProcess child, JobFolder folder, Training training)
      throws IOException, InterruptedException {
    ProgressTail tail = new ProgressTail(folder.progress());
    Relay relay = new Relay(queue, claim);
    long deadline = deadline(training);
    boolean ended = false;
    while (!ended) {
      ended = child.await(finishTold ? SHORT_TICK : TICK);
      relay.pass(tail.poll());
      if (lost || stopping || System.nanoTime() > deadline) {
        child.kill();
        return false;
      }
      listen(child);
    }
    return true;
  }

  private void listen(ChildProcess child) {
    Training now = queue.read(claim);
    if (now.cancelAsked()) {
      if (cancelTold == 0) {
        cancelTold = System.nanoTime();
        child.cancel();
      } else if (System.nanoTime() - cancelTold > CANCEL_GRACE.toNanos()) {
        child.kill();
      }
    } else if (now.finishAsked() && !finishTold) {
      finishTold = true;
      child.finish();
    }
  }

  private void conclude(ChildProcess child, Training training, boolean inTime) throws IOException {
    if (lost) {
      LOG.warn("training {} attempt {} was taken over", claim.id(), claim.attempt());
    } else if (stopping) {
      queue.handBack(claim);
    } else if (queue.read(claim).cancelAsked()) {
      queue.cancelled(claim);
    } else if (!inTime) {
      queue.brokeOff(claim, failed(), false);
    } else {
      settle(child, training, child.outcome());
    }
  }

  private void settle(ChildProcess child, Training training, Outcome outcome) throws IOException {
    if (outcome instanceof Outcome.Trained trained) {
      if (training.job().reproduces() == null) {
        workshop.publish(claim, training, trained);
      } else {
        workshop.compare(claim, training, trained.bundle());
      }
    } else if (outcome instanceof Outcome.Refused refused) {
      queue.fail(claim, refused.why());
    } else if (outcome instanceof Outcome.Broken broken) {
      LOG.warn("training {}: the child broke off: {}", claim.id(), child.lastWords());
      queue.brokeOff(claim, broken.why(), broken.again());
    } else {
      queue.cancelled(claim);
    }
  }

  private static long deadline(Training training) {
    long budget = (long) (training.job().budgetSeconds() * 1e9);
    return System.nanoTime() + 2 * budget + OVERRUN.toNanos();
  }

  private static Sentence failed() {
    String text = "The engine could not do its work. Nothing was lost; start the training again.";
    return new Sentence("engine-failed", Map.of(), text);
  }
}
