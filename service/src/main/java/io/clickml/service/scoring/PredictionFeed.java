package io.clickml.service.scoring;

import io.dropwizard.lifecycle.Managed;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
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
  private final Queue<Telling> waiting = new ArrayDeque<>();
  private final LostRows lost = new LostRows();
  private final int most;
  private int rows;
  private boolean telling;
  private boolean stopped;
  private Thread thread;

  PredictionFeed() {
    this(MOST_ROWS);
  }

  PredictionFeed(int most) {
    this.most = most;
  }

  /** What each listener is to hear of a model; the rows that it keeps in memory. */
  private record Telling(String model, int rows, Consumer<PredictionListener> words) {}

  /** From now on, tells this one too. */
  public void add(PredictionListener listener) {
    listeners.add(listener);
  }

  /** Rows that nobody was told of, because too much waited. */
  public long dropped() {
    lock.lock();
    try {
      return lost.count();
    } finally {
      lock.unlock();
    }
  }

  /** Takes a call to be told of; never waits for a listener. */
  void offer(AnsweredCall call) {
    lock.lock();
    try {
      if (!taken(new Telling(call.model(), call.rows(), each -> each.answered(call)))) {
        lost.add(call);
      }
    } finally {
      lock.unlock();
    }
  }

  /** As {@link #offer(AnsweredCall)}, of a call that got no answer. */
  void offer(FailedCall call) {
    lock.lock();
    try {
      taken(new Telling(call.version().model(), 1, each -> each.failed(call)));
    } finally {
      lock.unlock();
    }
  }

  private boolean taken(Telling telling) {
    if (stopped || (rows > 0 && rows + telling.rows() > most)) {
      return false;
    }
    waiting.add(telling);
    rows += telling.rows();
    changed.signalAll();
    return true;
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
    for (Telling telling = next(); telling != null; telling = next()) {
      tell(telling);
      tellOfLost();
    }
  }

  private void tell(Telling telling) {
    for (PredictionListener listener : listeners) {
      tell(listener, () -> telling.words().accept(listener), telling.model());
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
      return lost.take();
    } finally {
      lock.unlock();
    }
  }

  private static void tell(PredictionListener listener, Runnable what, String model) {
    try {
      what.run();
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      // The thread must live on, whatever befell one listener.
      LOG.warn("{} failed on answers of {}", listener, model, e);
    }
  }

  /** The next call, null when all is told and no more will come. */
  private Telling next() {
    lock.lock();
    try {
      telling = false;
      changed.signalAll();
      while (waiting.isEmpty() && !stopped) {
        changed.awaitUninterruptibly();
      }
      Telling next = waiting.poll();
      if (next != null) {
        rows -= next.rows();
        telling = true;
      }
      return next;
    } finally {
      lock.unlock();
    }
  }
}
