package io.clickml.service.rollout;

import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What takes long to find out about rollouts, on threads of its own: guardrails never wait for it.
 * Looked up again only when something changed, and for a tenth of the time at most.
 */
final class LongLooks implements Managed {
  private static final Logger LOG = LoggerFactory.getLogger(LongLooks.class);
  private static final int THREADS = 2;
  private static final int REST = 9;
  // What is found within that time counts for the look that asked.
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final UnaryOperator<Rollout> prepare;
  private final Function<Rollout, Figures> figures;
  private final Function<Rollout, Object> mark;
  private final Map<String, Look> looks = new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS,
          work -> {
            Thread thread = new Thread(work, "rollout-figures");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param prepare makes what is still missing, such as a replay; gives the rollout as it is then
   * @param figures what log and outcomes say
   * @param mark equal as long as they would say the same
   */
  LongLooks(
      UnaryOperator<Rollout> prepare,
      Function<Rollout, Figures> figures,
      Function<Rollout, Object> mark) {
    this.prepare = prepare;
    this.figures = figures;
    this.mark = mark;
  }

  private static final class Look {
    Future<?> under;
    long notBefore = System.nanoTime();
    volatile Found found;
  }

  private record Found(boolean replayed, Object mark, Figures figures) {}

  /**
   * What is known of a rollout in its step; empty while it is being found out for the first time.
   */
  Optional<Figures> of(Rollout rollout) {
    Look look = looks.computeIfAbsent(rollout.id(), any -> new Look());
    long patience = 0;
    if (look.under == null && System.nanoTime() - look.notBefore >= 0 && stale(look, rollout)) {
      look.under = threads.submit(() -> find(look, rollout));
      patience = PATIENCE.toMillis();
    }
    if (look.under != null && ended(look.under, patience)) {
      look.under = null;
    }
    Found found = look.found;
    return found != null && fits(found, rollout) ? Optional.of(found.figures) : Optional.empty();
  }

  /** Forgets rollouts that have ended. */
  void keepOnly(Set<String> open) {
    looks.keySet().retainAll(open);
  }

  @Override
  public void stop() {
    threads.shutdown();
  }

  private boolean stale(Look look, Rollout rollout) {
    Found found = look.found;
    return found == null
        || !fits(found, rollout)
        // Outcomes that do not count yet will, by and by.
        || found.figures.quality().waiting() > 0
        || !found.mark.equals(mark.apply(rollout));
  }

  /** Whether nothing is missing: what was found before a replay says nothing after it. */
  private static boolean fits(Found found, Rollout rollout) {
    return found.replayed || !rollout.replayed();
  }

  private void find(Look look, Rollout rollout) {
    long began = System.nanoTime();
    try {
      Rollout now = prepare.apply(rollout);
      Object seen = mark.apply(now);
      look.found = new Found(now.replayed(), seen, figures.apply(now));
    } catch (RuntimeException failure) {
      LOG.error("rollout {} could not be looked at", rollout.id(), failure);
    }
    long ended = System.nanoTime();
    look.notBefore = ended + REST * (ended - began);
  }

  private static boolean ended(Future<?> work, long millis) {
    try {
      work.get(millis, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      LOG.error("a rollout could not be looked at", e);
      return true;
    }
  }
}
