package io.clickml.service.rollout;

import io.clickml.modelstore.schema.ColumnMatcher;
import io.clickml.modelstore.schema.MissingColumnException;
import io.clickml.modelstore.scorer.ScoreOptions;
import io.clickml.modelstore.scorer.Scorer;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Version;
import io.clickml.service.model.VersionState;
import io.clickml.service.monitoring.Logged;
import io.clickml.service.monitoring.PredictionLog;
import io.clickml.service.platform.Platform;
import io.clickml.service.scoring.AnsweredCall;
import io.clickml.service.scoring.AnsweredPart;
import io.clickml.service.scoring.Answers;
import io.clickml.service.scoring.LoadedScorers;
import io.clickml.service.scoring.Sound;
import java.util.List;

/**
 * Lets a new version answer rows whose outcome it cannot have learned, before anybody is answered
 * by it: with little traffic the only look that does not take months.
 */
final class Replay {
  private static final int MOST = 5_000;
  private static final String ARM = "replay";

  private final RolloutDao rollouts;
  private final ModelService models;
  private final LoadedScorers scorers;
  private final PredictionLog log;
  private final Platform platform;

  Replay(Platform platform, ModelService models, LoadedScorers scorers, PredictionLog log) {
    this.rollouts = platform.database().dao(RolloutDao.class);
    this.models = models;
    this.scorers = scorers;
    this.log = log;
    this.platform = platform;
  }

  /** A version that cannot answer rows which were answered before. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failed(RuntimeException why) {
      super(why);
    }
  }

  /**
   * Answers what can be answered, and notes that it was done.
   *
   * @throws Failed when the version fails on a row; whatever else is thrown says nothing of it
   */
  void run(Rollout rollout) {
    Version version = models.version(rollout.workspace(), rollout.model(), rollout.version());
    Logged logged =
        log.replayable(rollout.workspace(), rollout.model(), rollout.baseline(), version, MOST);
    if (logged.rows().rows() > 0 && known(version, logged)) {
      Answers answers = answers(scorers.of(version), logged);
      Version live = models.version(rollout.workspace(), rollout.model(), rollout.baseline());
      Answers names = Answers.unanswered(scorers.of(live).schema(), logged.rows());
      AnsweredPart part =
          new AnsweredPart(version, VersionState.SHADOW, answers, names, logged.keys(), 0, null);
      log.beside(call(rollout, part), part, ARM);
    }
    rollouts.replayed(rollout.workspace(), rollout.id());
  }

  private static Answers answers(Scorer scorer, Logged logged) {
    try {
      Answers answers =
          Sound.answers(() -> Answers.of(scorer, logged.rows(), ScoreOptions.withReasons(0)));
      answers.requireFinite();
      return answers;
    } catch (RuntimeException why) {
      throw new Failed(why);
    }
  }

  private AnsweredCall call(Rollout rollout, AnsweredPart part) {
    return new AnsweredCall(
        rollout.workspace(),
        rollout.model(),
        rollout.id(),
        null,
        null,
        false,
        platform.clock().instant(),
        List.of(part));
  }

  /** Whether the rows that were kept have all that the version needs. */
  private boolean known(Version version, Logged logged) {
    try {
      ColumnMatcher.match(logged.rows().names(), scorers.of(version).schema());
      return true;
    } catch (MissingColumnException e) {
      return false;
    }
  }
}
