package io.clickml.service.retraining;

import io.clickml.modelstore.Sentence;
import io.clickml.service.model.Cause;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.UnreachableVersionException;
import io.clickml.service.model.Version;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.ProblemException;
import io.clickml.service.rollout.RolloutService;
import io.clickml.service.training.TrainingEnd;
import io.clickml.service.training.TrainingService;
import io.clickml.service.workspace.Caller;
import io.clickml.service.workspace.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after rules and runs: begins what is due, and lets new versions prove themselves. */
final class Retrainer {
  private static final Logger LOG = LoggerFactory.getLogger(Retrainer.class);
  private static final String ACTOR = "retraining";
  // After each retraining that brought nothing the next one waits twice as long, up to here.
  private static final int MOST_DOUBLINGS = 5;

  private final RuleDao rules;
  private final RunDao runs;
  private final RetrainingService service;
  private final Starter starter;
  private final ModelService models;
  private final TrainingService trainings;
  private final RolloutService rollouts;
  private final NewAnswers answers;
  private final Signs signs;
  private final Platform platform;

  Retrainer(
      Platform platform,
      RetrainingService service,
      Starter starter,
      ModelService models,
      TrainingService trainings,
      RolloutService rollouts,
      NewAnswers answers,
      Signs signs) {
    this.platform = platform;
    this.rules = platform.database().dao(RuleDao.class);
    this.runs = platform.database().dao(RunDao.class);
    this.service = service;
    this.starter = starter;
    this.models = models;
    this.trainings = trainings;
    this.rollouts = rollouts;
    this.answers = answers;
    this.signs = signs;
  }

  /** Looks once. */
  void look() {
    for (Run run : runs.open()) {
      guarded(run.model(), () -> follow(run));
    }
    for (Rule rule : rules.enabled()) {
      guarded(rule.model(), () -> check(rule));
    }
  }

  private static void guarded(String model, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      LOG.error("retraining of {} could not go on", model, failure);
    }
  }

  private void follow(Run run) {
    if (run.state() == RunState.TRAINING) {
      trained(run);
    } else {
      proved(run);
    }
  }

  private void trained(Run run) {
    Optional<TrainingEnd> end = trainings.end(run.workspace(), run.training());
    if (end.isEmpty()) {
      return;
    }
    if (end.get().version() == null) {
      service.end(run, RunState.FAILED, null, said(end.get()));
      return;
    }
    int version = end.get().version();
    // A kill after the trial began, or a person, may have been faster.
    Optional<String> begun = rollouts.trial(run.workspace(), run.model(), version);
    if (begun.isPresent()) {
      runs.tried(run.workspace(), run.id(), version, begun.get());
    } else if (answers(run, version)) {
      service.end(run, RunState.WON, version, Words.won(version));
    } else if (!rollouts.underWay(run.workspace(), run.model())) {
      prove(run, version);
    }
    // Else it waits until the version that is being tried has won or lost.
  }

  /** Whether it answers already, because no other version did when it was made. */
  private boolean answers(Run run, int version) {
    return models.model(run.workspace(), run.model()).live() == version;
  }

  private void prove(Run run, int version) {
    try {
      Rule rule = service.rule(run.workspace(), run.model());
      rollouts.begin(run.workspace(), run.model(), version, rule.policy(), ACTOR);
    } catch (UnreachableVersionException gone) {
      // That says nothing about the version; the next look may find the file again.
      LOG.warn("version {} of {} waits", version, run.model(), gone);
    } catch (ProblemException refused) {
      if (!rollouts.underWay(run.workspace(), run.model())) {
        service.end(run, RunState.LOST, version, Words.refused(version, refused.problem()));
      }
    }
  }

  private static Sentence said(TrainingEnd end) {
    return end.why() == null ? Words.cancelled() : Words.failed(end.why());
  }

  private void proved(Run run) {
    rollouts.won(run.workspace(), run.rollout()).ifPresent(won -> proved(run, won));
  }

  private void proved(Run run, boolean won) {
    int live = models.model(run.workspace(), run.model()).live();
    int version = run.version();
    if (won || live == version) {
      service.end(run, RunState.WON, version, Words.won(version));
    } else {
      service.end(run, RunState.LOST, version, Words.lost(version, live));
    }
  }

  private void check(Rule rule) {
    String workspace = rule.workspace();
    if (runs.open(workspace, rule.model()).isPresent() || cooling(rule)) {
      return;
    }
    Version live = models.shown(models.model(workspace, rule.model()));
    int known = answers.count(live, rule.leastAnswers());
    if (known == 0) {
      return;
    }
    Instant now = platform.clock().instant();
    double days = Duration.between(live.createdAt(), now).toMillis() / 86_400_000.0;
    Cause cause =
        rule.due(
            days,
            known,
            rule.onDrift() && signs.drifted(workspace, rule.model()),
            rule.onQuality() && signs.worse(workspace, rule.model()));
    if (cause != null) {
      begin(rule, cause);
    }
  }

  private void begin(Rule rule, Cause cause) {
    ReadyRun ready;
    try {
      ready = starter.ready(new Caller(rule.workspace(), Scope.ALL, ACTOR), rule, cause);
    } catch (ProblemException refused) {
      service.refused(rule, cause, ACTOR, refused.problem());
      return;
    }
    try {
      starter.start(ready);
      starter.wake();
    } catch (ProblemException faster) {
      // Somebody began at the same moment.
      starter.discard(ready);
    }
  }

  private boolean cooling(Rule rule) {
    int inVain = 0;
    Instant last = null;
    for (Run run : runs.newest(rule.workspace(), rule.model(), MOST_DOUBLINGS)) {
      last = last == null ? run.startedAt() : last;
      if (run.state() == RunState.WON) {
        break;
      }
      inVain++;
    }
    if (last == null) {
      return false;
    }
    long pause = (long) (rule.cooldownHours() * 3_600_000 * (1 << inVain));
    return last.plusMillis(pause).isAfter(platform.clock().instant());
  }
}
