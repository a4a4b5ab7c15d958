package io.clickml.service.rollout;

import io.clickml.modelstore.schema.Schema;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Moves;
import io.clickml.service.model.Version;
import io.clickml.service.model.VersionState;
import io.clickml.service.monitoring.PredictionLog;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.Problems;
import io.clickml.service.rollout.judge.Policies;
import io.clickml.service.rollout.judge.Policy;
import io.clickml.service.rollout.judge.Step;
import io.clickml.service.scoring.LoadedScorers;
import java.time.Instant;

/** Begins rollouts: checks the version, and lays down the policy that fits. */
final class Beginning {
  private static final String STANDARD = "standard";

  private final Platform platform;
  private final ModelService models;
  private final Moves moves;
  private final LoadedScorers scorers;
  private final Policies policies;
  private final Transitions transitions;
  private final PredictionLog log;
  private final Pins pins;
  private final Weights weights;
  private final PolicyColumn column;
  private final RolloutDao rollouts;

  Beginning(
      Platform platform,
      ModelService models,
      Moves moves,
      LoadedScorers scorers,
      Policies policies,
      Transitions transitions,
      PredictionLog log,
      Pins pins,
      Weights weights) {
    this.platform = platform;
    this.models = models;
    this.moves = moves;
    this.scorers = scorers;
    this.policies = policies;
    this.transitions = transitions;
    this.log = log;
    this.pins = pins;
    this.weights = weights;
    this.column = new PolicyColumn(platform.json());
    this.rollouts = platform.database().dao(RolloutDao.class);
  }

  /** The policy of a name, or the problem that there is none. */
  Policy policy(String name) {
    String wanted = name == null ? STANDARD : name;
    return policies.named(wanted).orElseThrow(() -> RolloutProblems.noPolicy(policies.names()));
  }

  /** Begins; where no version answers the new one does at once. */
  Rollout begin(String workspace, String model, RolloutRequest request, Decider by) {
    Policy policy = policy(request.policy());
    Version version = models.version(workspace, model, request.version());
    rollouts
        .open(workspace, model)
        .ifPresent(
            open -> {
              throw RolloutProblems.open(open);
            });
    if (version.state() != VersionState.READY) {
      throw RolloutProblems.notReady(version);
    }
    Rollout begun =
        moves.arms(workspace, model).stable() == null
            ? answerAlone(version, policy, request, by)
            : beside(version, policy, request, by);
    return rollouts.find(workspace, begun.id()).orElseThrow();
  }

  private Rollout answerAlone(Version version, Policy policy, RolloutRequest request, Decider by) {
    scorers.of(version);
    pins.require(version);
    Rollout rollout = fresh(version, Rollout.NOBODY, policy, by.actor());
    transitions.answerAlone(rollout, by, History.answersAlone(version.version(), request.reason()));
    return rollout;
  }

  private Rollout beside(Version version, Policy policy, RolloutRequest request, Decider by) {
    Version live = models.version(version.workspace(), version.model(), null);
    Schema own = scorers.of(version).schema();
    Compatibility.check(version, own, scorers.of(live).schema(), request);
    pins.require(version);
    boolean oneDocument = weights.meanNothing(version.workspace(), version.model());
    Policy fitting = oneDocument ? policy.forOneDocument() : policy;
    Weights.check(request.weight(), fitting);
    requireMemory(fitting);
    Rollout rollout = fresh(version, live.version(), fitting, by.actor());
    begin(rollout, oneDocument, request, by);
    return rollout;
  }

  private void begin(Rollout rollout, boolean oneDocument, RolloutRequest request, Decider by) {
    String policy = column.read(rollout).name();
    boolean whole = request.weight() != null && request.weight() == 100;
    platform
        .database()
        .transact(
            () -> {
              transitions.begin(
                  rollout,
                  by,
                  History.began(
                      rollout.version(), policy, oneDocument && !whole, request.reason()));
              if (request.weight() != null && request.weight() > 0) {
                Rollout begun = rollouts.find(rollout.workspace(), rollout.id()).orElseThrow();
                weights.raise(begun, request.weight(), by.further(), request.reason());
              }
            });
  }

  /** Which rows are new can only be told where it is kept which rows were answered. */
  private void requireMemory(Policy policy) {
    if (!log.remembers()
        && policy.steps().stream().anyMatch(step -> step.kind() == Step.Kind.NEW_ROWS)) {
      throw Problems.fieldInvalid(
          "policy",
          "must have no step “new-rows” while no predictions are kept (setting monitoring.keep)");
    }
  }

  private Rollout fresh(Version version, int live, Policy policy, String actor) {
    Instant now = platform.clock().instant();
    return new Rollout(
        version.workspace(),
        platform.ids().next("ro"),
        version.model(),
        version.version(),
        live,
        column.write(policy),
        RolloutState.RUNNING,
        0,
        0,
        now,
        now,
        0,
        0,
        null,
        false,
        false,
        null,
        null,
        0,
        0,
        0,
        actor,
        now,
        null);
  }
}
