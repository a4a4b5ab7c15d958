package io.clickml.service.rollout;

import io.clickml.service.model.ModelService;
import io.clickml.service.model.UnreachableVersionException;
import io.clickml.service.model.Version;
import io.clickml.service.model.VersionState;
import io.clickml.service.platform.Database;
import io.clickml.service.scoring.AnsweredCall;
import io.clickml.service.scoring.AnsweredPart;
import io.clickml.service.scoring.Answers;
import io.clickml.service.scoring.PredictionListener;
import io.dropwizard.lifecycle.Managed;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the other version of a rollout answer the same rows, so that the two can be compared row by
 * row. Nobody sees those answers and no answer waits for them: rows come from the feed, after the
 * answer; what cannot be kept up with, or what memory has no room for, is dropped and counted; a
 * version that fails or is late five times in a row is sent back.
 */
final class Shadow implements PredictionListener, Managed {
  private static final Logger LOG = LoggerFactory.getLogger(Shadow.class);
  private static final int CHUNK = 256;

  private final RolloutDao rollouts;
  private final ModelService models;
  private final ShadowScorer scorer;
  private final Beside log;
  private final ShadowBreaker breaker;
  private final ShadowSettings settings;
  private final ShadowCounts counts;
  private final DoubleSupplier headroom;
  private final Map<String, ShadowTrack> tracks = new ConcurrentHashMap<>();

  /** Keeps what a version said beside. */
  interface Beside {
    void keep(AnsweredCall call, AnsweredPart part, String arm);
  }

  /**
   * @param headroom share of the memory that is free
   */
  Shadow(
      Database database,
      ModelService models,
      ShadowScorer scorer,
      Beside log,
      ShadowBreaker breaker,
      ShadowSettings settings,
      DoubleSupplier headroom) {
    this.rollouts = database.dao(RolloutDao.class);
    this.models = models;
    this.scorer = scorer;
    this.log = log;
    this.breaker = breaker;
    this.settings = settings;
    this.counts = new ShadowCounts(database);
    this.headroom = headroom;
  }

  @Override
  public void answered(AnsweredCall call) {
    if (call.rollout() == null || call.forced()) {
      return;
    }
    rollouts
        .find(call.workspace(), call.rollout())
        .filter(found -> found.state().open())
        .ifPresent(rollout -> call.parts().forEach(part -> take(rollout, call, part)));
  }

  /** Looks for rows that take too long, and for verdicts that could not be told. */
  void tick() {
    for (ShadowTrack track : tracks.values()) {
      track.late(breaker);
      tell(track);
    }
  }

  private static void tell(ShadowTrack track) {
    try {
      track.tell();
    } catch (RuntimeException later) {
      LOG.warn("a version that failed beside could not be sent back; once more soon", later);
    }
  }

  /** Forgets rollouts that have ended. */
  void keepOnly(Set<String> open) {
    Set<String> over =
        tracks.keySet().stream().filter(id -> !open.contains(id)).collect(Collectors.toSet());
    over.forEach(id -> tracks.remove(id).lane().close());
  }

  @Override
  public void stop() {
    keepOnly(Set.of());
  }

  private void take(Rollout rollout, AnsweredCall call, AnsweredPart part) {
    if (part.failure() != null) {
      return;
    }
    ShadowTrack track = tracks.computeIfAbsent(rollout.id(), this::open);
    boolean room = headroom.getAsDouble() >= settings.headroom();
    int rows = part.answers().rows().rows();
    int dropped = 0;
    for (int from = 0; from < rows; from += CHUNK) {
      int first = from;
      int last = Math.min(rows, from + CHUNK);
      boolean taken =
          room
              && !track.broken()
              && track
                  .lane()
                  .offer(last - first, () -> score(rollout, track, call, part, first, last));
      dropped += taken ? 0 : last - first;
    }
    if (dropped > 0) {
      counts.dropped(rollout, dropped);
    }
  }

  private void score(
      Rollout rollout, ShadowTrack track, AnsweredCall call, AnsweredPart part, int from, int to) {
    if (track.broken()) {
      return;
    }
    boolean tried = part.version().version() != rollout.version();
    int number = tried ? rollout.version() : rollout.baseline();
    Version other = models.version(rollout.workspace(), rollout.model(), number);
    AnsweredPart beside;
    try {
      beside = answer(rollout, track, part, other, from, to);
    } catch (UnreachableVersionException gone) {
      // That says nothing about the version.
      counts.dropped(rollout, to - from);
      return;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
      LOG.warn("version {} of {} failed beside", number, rollout.model(), failure);
      counts.failed(rollout, to - from, part.key(from), tried);
      // Who was too late was told of already.
      if (tried && !(failure instanceof TooLate)) {
        track.failed(rollout, breaker, false);
        tell(track);
      }
      return;
    }
    log.keep(call, beside, VersionState.SHADOW.word());
    counts.scored(rollout, to - from);
    if (tried && track.scored()) {
      double live = (double) part.nanos() * (to - from) / part.answers().rows().rows();
      counts.took(rollout, part.key(from), to - from, beside.nanos(), live);
    }
  }

  /** The other version's answers, with the time that a processor worked on them. */
  private AnsweredPart answer(
      Rollout rollout, ShadowTrack track, AnsweredPart part, Version other, int from, int to) {
    scorer.load(other);
    boolean answering = part.arm() == VersionState.CANARY || other.state() == VersionState.CANARY;
    ShadowTrack.Work work = track.begin(rollout, answering, to - from);
    long began = Lane.processorTime();
    Answers answers;
    try {
      answers = scorer.score(other, part.rows(from, to));
    } catch (RuntimeException | Error failure) {
      if (track.end(work)) {
        throw failure;
      }
      throw new TooLate();
    }
    if (!track.end(work)) {
      throw new TooLate();
    }
    answers.requireFinite();
    return part.beside(other, answers, from, Lane.processorTime() - began);
  }

  private ShadowTrack open(String id) {
    return new ShadowTrack(new Lane("shadow-" + id, settings.rows(), settings.share()), settings);
  }

  private static final class TooLate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLate() {
      super("too late");
    }
  }
}
