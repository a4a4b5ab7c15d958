package io.clickml.service.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clickml.modelstore.Sentence;
import io.clickml.service.alert.AlertKind;
import io.clickml.service.alert.AlertLevel;
import io.clickml.service.alert.Alerts;
import io.clickml.service.model.Model;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.Platform;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The worker's side of the table of trainings: each change and its event in one transaction. */
final class TrainingQueue {
  private static final Logger LOG = LoggerFactory.getLogger(TrainingQueue.class);
  // A broken attempt is repeated after 2, 4, 8 … seconds.
  private static final int LONGEST_DELAY_SECONDS = 300;

  private final Database database;
  private final QueueDao queue;
  private final TrainingDao trainings;
  private final TrainingJournal journal;
  private final QueueSettings settings;
  private final String owner;
  private final Clock clock;
  private final Alerts alerts;
  private final JsonMapper json = JsonMapper.builder().build();

  TrainingQueue(
      Platform platform,
      TrainingJournal journal,
      QueueSettings settings,
      String owner,
      Alerts alerts) {
    this.database = platform.database();
    this.queue = database.dao(QueueDao.class);
    this.trainings = database.dao(TrainingDao.class);
    this.journal = journal;
    this.settings = settings;
    this.owner = owner;
    this.clock = platform.clock();
    this.alerts = alerts;
  }

  /** Takes up the next training that can be worked on. */
  Optional<Claim> take() {
    for (Claim due : queue.due()) {
      Claim claim = due.taken();
      boolean taken =
          database.inTransaction(
              () -> {
                int rows = queue.claim(due, owner, settings.leaseSeconds(), clock.instant());
                if (rows == 1) {
                  add(
                      claim,
                      TrainingEvent.state(
                          TrainingEvent.STARTED, claim.attempt(), TrainingState.RUNNING));
                }
                return rows == 1;
              });
      if (taken) {
        journal.ring();
        return Optional.of(claim);
      }
    }
    return Optional.empty();
  }

  /** The row of a claimed training. */
  Training read(Claim claim) {
    return trainings
        .find(claim.workspace(), claim.id())
        .orElseThrow(() -> new IllegalStateException("training " + claim.id() + " is gone"));
  }

  /** Whether the training has broken off too often to be tried once more. */
  boolean exhausted(Training training) {
    return training.breaks() >= settings.attempts();
  }

  /** Keeps the lease; false when it is lost. */
  boolean beat(Claim claim) {
    return queue.extend(claim, settings.leaseSeconds()) == 1;
  }

  /** Keeps the newest progress and tells of it. */
  void progress(Claim claim, String progress, String point) {
    boolean kept =
        database.inTransaction(
            () -> {
              boolean mine = queue.progress(claim, progress) == 1;
              if (mine) {
                add(claim, TrainingEvent.progress(claim.attempt(), progress, point));
              }
              return mine;
            });
    if (kept) {
      journal.ring();
    }
  }

  /** Ends a training that was to bring a version out again, with what came out. */
  boolean compared(Claim claim, String compared) {
    boolean mine = queue.compared(claim, compared, clock.instant()) == 1;
    if (mine) {
      add(claim, ended(claim, TrainingState.SUCCEEDED));
    }
    return mine;
  }

  /** Ends well, in the transaction that makes the version; false when it may no longer. */
  boolean succeed(Claim claim, Model model, int version) {
    boolean mine = queue.succeed(claim, model.slug(), version, clock.instant()) == 1;
    if (mine) {
      add(claim, ended(claim, TrainingState.SUCCEEDED));
      alerts.raise(
          claim.workspace(),
          model.slug(),
          AlertKind.TRAINING_FINISHED,
          AlertLevel.INFO,
          TrainingWords.made(model.title(), version));
    }
    return mine;
  }

  /** Tells those who wait here of what another transaction committed. */
  void told() {
    journal.ring();
  }

  /** Takes over all that is marked as running: nothing else can be alive on this database. */
  void takeOverAll() {
    queue.lapseAll();
  }

  /** Ends without a model. */
  void fail(Claim claim, Sentence why) {
    Training training = read(claim);
    String request = training.job().requestId();
    LOG.info("training {} of request {} failed: {}", claim.id(), request, why.code());
    end(claim, TrainingState.FAILED, text(why), () -> alert(training, why));
  }

  /** Ends because a person said so. */
  void cancelled(Claim claim) {
    end(claim, TrainingState.CANCELLED, null, () -> {});
  }

  /** Gives a training back unharmed: this process is to stop. */
  void handBack(Claim claim) {
    queue.putBack(claim, 0, 0);
  }

  /** After an attempt that broke off: once more later, or the end when that was the last. */
  void brokeOff(Claim claim, Sentence why, boolean again) {
    Training training = read(claim);
    int breaks = training.breaks() + 1;
    if (!again || breaks >= settings.attempts()) {
      fail(claim, why);
      return;
    }
    int delay = (int) Math.min(LONGEST_DELAY_SECONDS, Math.pow(2, breaks));
    LOG.info("training {} broke off, once more in {} s: {}", claim.id(), delay, why.code());
    queue.putBack(claim, 1, delay);
  }

  /** Why a training that broke off again and again is not tried any more. */
  Sentence givenUp() {
    String text =
        "The training was interrupted "
            + settings.attempts()
            + " times and is not tried again. Start it once more when the service is steady.";
    return new Sentence("engine-crashed", Map.of("attempts", settings.attempts()), text);
  }

  private void end(Claim claim, TrainingState state, String problem, Runnable also) {
    boolean ended =
        database.inTransaction(
            () -> {
              boolean mine = queue.end(claim, state.word(), problem, clock.instant()) == 1;
              if (mine) {
                add(claim, ended(claim, state));
                also.run();
              }
              return mine;
            });
    if (ended) {
      journal.ring();
    }
  }

  private void alert(Training training, Sentence why) {
    AlertKind kind = AlertKind.TRAINING_FAILED;
    alerts.raise(training.workspace(), training.model(), kind, AlertLevel.WARNING, why);
  }

  private void add(Claim claim, TrainingEvent event) {
    journal.add(claim.workspace(), claim.id(), event);
  }

  private static TrainingEvent ended(Claim claim, TrainingState state) {
    return TrainingEvent.state(TrainingEvent.ENDED, claim.attempt(), state);
  }

  private String text(Sentence sentence) {
    try {
      return json.writeValueAsString(sentence);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
