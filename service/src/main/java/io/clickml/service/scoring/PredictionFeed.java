package io.clickml.service.scoring;

import io.dropwizard.lifecycle.Managed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners of answers, on a thread of its own and after the answer was written. It never
 * makes an answer wait: when it is full, the call is not told of and counted.
 */
public final class PredictionFeed implements Managed {
  private static final Logger LOG = LoggerFactory.getLogger(PredictionFeed.class);
  // Rows that wait at most, unless a single call has more.
  private static final int MOST_ROWS = 400_000;

  private final List<PredictionListener> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<AnsweredCall> waiting = new ArrayDeque<>();
  private final Map<Version, Long> lost = new HashMap<>();
  private final int most;
  private int rows;
  private long dropped;
  private boolean telling;
  private boolean stopped;
  private Thread thread;

  PredictionFeed() {
    this(MOST_ROWS);
  }

  PredictionFeed(int most) {
    this.most = most;
  }

  /** A version of a model. */
  private record Version(String workspace, String model, int number) {}

  /** From now on, tells this one too. */
  public void add(PredictionListener listener) {
    listeners.add(listener);
  }

  /** Rows that nobody was told of, because too much waited. */
  public long dropped() {
    lock.lock();
    try {
      return dropped;
    } finally {
      lock.unlock();
    }
  }

  /** Takes a call to be told of; never waits for a listener. */
  void offer(AnsweredCall call) {
    int more = call.rows();
    lock.lock();
    try {
      if (stopped || (rows > 0 && rows + more > most)) {
        drop(call);
        return;
      }
      waiting.add(call);
      rows += more;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void drop(AnsweredCall call) {
    dropped += call.rows();
    for (AnsweredPart part : call.parts()) {
      Version version = new Version(call.workspace(), call.model(), part.version().version());
      lost.merge(version, (long) part.answers().rows().rows(), Long::sum);
    }
  }

  /** Waits until all that was offered has been told, at most so long; false when it has not. */
  public boolean settle(long millis) {
    long left = TimeUnit.MILLISECONDS.toNanos(millis);
    lock.lock();
    try {
      while ((telling || !waiting.isEmpty()) && left > 0) {
        left = changed.awaitNanos(left);
      }
      return !telling && waiting.isEmpty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void start() {
    thread = new Thread(this::tell, "prediction-feed");
    thread.setDaemon(true);
    thread.start();
  }

  /** Tells what still waits, then ends. */
  @Override
  public void stop() throws InterruptedException {
    lock.lock();
    try {
      stopped = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    thread.join();
  }

  private void tell() {
    for (AnsweredCall call = next(); call != null; call = next()) {
      tell(call);
      tellOfLost();
    }
  }

  private void tell(AnsweredCall call) {
    for (PredictionListener listener : listeners) {
      tell(listener, () -> listener.answered(call), call.model());
    }
  }

  /** Where calls were dropped others wait, so that this comes soon. */
  private void tellOfLost() {
    List<PredictionListener.Dropped> told = takeLost();
    if (!told.isEmpty()) {
      for (PredictionListener listener : listeners) {
        tell(listener, () -> listener.dropped(told), told.get(0).model());
      }
    }
  }

  private List<PredictionListener.Dropped> takeLost() {
    lock.lock();
    try {
      List<PredictionListener.Dropped> all = new ArrayList<>();
      lost.forEach(
          (version, n) ->
              all.add(
                  new PredictionListener.Dropped(
                      version.workspace(), version.model(), version.number(), n)));
      lost.clear();
      return all;
    } finally {
      lock.unlock();
    }
  }

  private static void tell(PredictionListener listener, Runnable what, String model) {
    try {
      what.run();
    } catch (RuntimeException e) {
      LOG.warn("{} failed on answers of {}", listener, model, e);
    }
  }

  /** The next call, null when all is told and no more will come. */
  private AnsweredCall next() {
    lock.lock();
    try {
      telling = false;
      changed.signalAll();
      while (waiting.isEmpty() && !stopped) {
        changed.awaitUninterruptibly();
      }
      AnsweredCall call = waiting.poll();
      if (call != null) {
        rows -= call.rows();
        telling = true;
      }
      return call;
    } finally {
      lock.unlock();
    }
  }
}
