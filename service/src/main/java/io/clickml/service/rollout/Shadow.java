package io.clickml.service.rollout;

import io.clickml.modelstore.scorer.ScoreOptions;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Version;
import io.clickml.service.model.VersionState;
import io.clickml.service.platform.Database;
import io.clickml.service.scoring.AnsweredCall;
import io.clickml.service.scoring.AnsweredPart;
import io.clickml.service.scoring.Answers;
import io.clickml.service.scoring.LoadedScorers;
import io.clickml.service.scoring.PredictionListener;
import io.dropwizard.lifecycle.Managed;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the other version of a rollout answer the same rows, so that the two can be compared row by
 * row. Nobody sees those answers and no answer waits for them: rows come from the feed, after the
 * answer; what cannot be kept up with is dropped and counted; a version that fails five times in a
 * row is sent back.
 */
final class Shadow implements PredictionListener, Managed {
  private static final Logger LOG = LoggerFactory.getLogger(Shadow.class);
  private static final int CHUNK = 256;
  private static final int BREAK = 5;

  private final RolloutDao rollouts;
  private final ModelService models;
  private final ShadowScorer scorer;
  private final Beside log;
  private final Breaker breaker;
  private final ShadowSettings settings;
  private final Map<String, Track> tracks = new ConcurrentHashMap<>();

  /** Keeps what a version said beside. */
  interface Beside {
    void keep(AnsweredCall call, AnsweredPart part, String arm);
  }

  /** Scores rows by a version. */
  interface ShadowScorer {
    Answers score(Version version, RawTable rows);
  }

  /** Sends a version back that cannot answer. */
  interface Breaker {
    void broke(Rollout rollout, int failures);
  }

  private static final class Track {
    final Lane lane;
    final AtomicInteger failures = new AtomicInteger();
    volatile boolean broken;

    Track(Lane lane) {
      this.lane = lane;
    }
  }

  Shadow(
      Database database,
      ModelService models,
      ShadowScorer scorer,
      Beside log,
      Breaker breaker,
      ShadowSettings settings) {
    this.rollouts = database.dao(RolloutDao.class);
    this.models = models;
    this.scorer = scorer;
    this.log = log;
    this.breaker = breaker;
    this.settings = settings;
  }

  @Override
  public void answered(AnsweredCall call) {
    if (call.rollout() == null || call.forced()) {
      return;
    }
    rollouts
        .find(call.workspace(), call.rollout())
        .filter(found -> found.state() == RolloutState.RUNNING)
        .ifPresent(rollout -> call.parts().forEach(part -> take(rollout, call, part)));
  }

  /** Forgets rollouts that have ended. */
  void keepOnly(Set<String> open) {
    Set<String> over =
        tracks.keySet().stream().filter(id -> !open.contains(id)).collect(Collectors.toSet());
    over.forEach(id -> tracks.remove(id).lane.close());
  }

  @Override
  public void stop() {
    keepOnly(Set.of());
  }

  private void take(Rollout rollout, AnsweredCall call, AnsweredPart part) {
    if (part.failure() != null) {
      return;
    }
    Track track = tracks.computeIfAbsent(rollout.id(), this::open);
    boolean tried = part.version().version() == rollout.version();
    int other = tried ? rollout.baseline() : rollout.version();
    int rows = part.answers().rows().rows();
    int dropped = 0;
    for (int from = 0; from < rows; from += CHUNK) {
      int first = from;
      int last = Math.min(rows, from + CHUNK);
      boolean taken =
          !track.broken
              && track.lane.offer(
                  last - first, () -> score(rollout, track, call, part, other, first, last));
      dropped += taken ? 0 : last - first;
    }
    if (dropped > 0) {
      count(rollout, 0, dropped, 0);
    }
  }

  private void score(
      Rollout rollout,
      Track track,
      AnsweredCall call,
      AnsweredPart part,
      int other,
      int from,
      int to) {
    if (track.broken) {
      return;
    }
    try {
      Version version = models.version(rollout.workspace(), rollout.model(), other);
      long began = System.nanoTime();
      Answers answers = scorer.score(version, part.rows(from, to));
      answers.requireFinite();
      AnsweredPart beside = part.beside(version, answers, from, System.nanoTime() - began);
      log.keep(call, beside, VersionState.SHADOW.word());
      track.failures.set(0);
      count(rollout, to - from, 0, 0);
    } catch (RuntimeException | StackOverflowError failure) {
      failed(rollout, track, other, to - from, failure);
    }
  }

  private void failed(Rollout rollout, Track track, int other, int rows, Throwable failure) {
    LOG.warn("version {} of {} failed beside", other, rollout.model(), failure);
    count(rollout, 0, 0, rows);
    if (other == rollout.version()) {
      int inARow = track.failures.incrementAndGet();
      if (inARow >= BREAK) {
        track.broken = true;
        breaker.broke(rollout, inARow);
      }
    }
  }

  private void count(Rollout rollout, int scored, int dropped, int failed) {
    rollouts.count(new Counted(rollout.workspace(), rollout.id(), -1, 0, scored, dropped, failed));
  }

  private Track open(String id) {
    return new Track(new Lane("shadow-" + id, settings.rows(), settings.share()));
  }

  /** A scorer that asks the version itself. */
  static ShadowScorer of(LoadedScorers scorers) {
    return (version, rows) -> Answers.of(scorers.of(version), rows, ScoreOptions.withReasons(0));
  }
}
