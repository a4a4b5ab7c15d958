package io.clickml.service.rollout;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.schema.Schema;
import io.clickml.service.model.Arms;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Move;
import io.clickml.service.model.Move.Become;
import io.clickml.service.model.Moves;
import io.clickml.service.model.Version;
import io.clickml.service.model.VersionState;
import io.clickml.service.monitoring.PredictionLog;
import io.clickml.service.platform.Cursor;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.Problems;
import io.clickml.service.rollout.judge.Action;
import io.clickml.service.rollout.judge.Policies;
import io.clickml.service.rollout.judge.Policy;
import io.clickml.service.rollout.judge.Step;
import io.clickml.service.scoring.LoadedScorers;
import io.clickml.service.workspace.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rollouts as people want them: begun, moved on, paused, ended; and the way back. */
public final class RolloutService {
  private static final String STANDARD = "standard";
  private static final Duration RECENT = Duration.ofDays(30);
  private static final double NEARLY_ALL = 0.9;

  /** Smaller shares would read as nothing, or as everything. */
  private static final double LEAST_PERCENT = 0.01;

  private final Platform platform;
  private final ModelService models;
  private final Moves moves;
  private final LoadedScorers scorers;
  private final Policies policies;
  private final PolicyColumn column;
  private final Transitions transitions;
  private final PredictionLog log;
  private final Pins pins;
  private final RolloutDao rollouts;

  RolloutService(
      Platform platform,
      ModelService models,
      Moves moves,
      LoadedScorers scorers,
      Policies policies,
      Transitions transitions,
      PredictionLog log,
      Pins pins) {
    this.platform = platform;
    this.models = models;
    this.moves = moves;
    this.scorers = scorers;
    this.policies = policies;
    this.column = new PolicyColumn(platform.json());
    this.transitions = transitions;
    this.log = log;
    this.pins = pins;
    this.rollouts = platform.database().dao(RolloutDao.class);
  }

  /** Begins to try a version. */
  Rollout begin(Caller caller, String model, RolloutRequest request) {
    if (request.version() == null) {
      throw Problems.FIELD_MISSING.because("Say which “version”.").atField("version").asException();
    }
    checkWeight(request.weight());
    return begin(caller.workspace(), model, request, caller.author());
  }

  /**
   * Begins to try a version by a policy, as a part of the service.
   *
   * @return id of the rollout
   * @throws io.clickml.service.platform.ProblemException when the version cannot be tried
   */
  public String begin(String workspace, String model, int version, String policy, String actor) {
    RolloutRequest request = new RolloutRequest(version, policy, null, null, null);
    return begin(workspace, model, request, actor).id();
  }

  /** Whether a version of a model is being tried. */
  public boolean underWay(String workspace, String model) {
    return rollouts.open(workspace, model).isPresent();
  }

  /** Id of the newest trial of a version, whoever began it. */
  public Optional<String> trial(String workspace, String model, int version) {
    return rollouts.of(workspace, model, version).stream().map(Rollout::id).findFirst();
  }

  /** What a rollout of a model under way waits for a person to decide. */
  public Optional<Sentence> question(String workspace, String model) {
    return rollouts
        .open(workspace, model)
        .flatMap(
            rollout ->
                column
                    .decision(rollout)
                    .filter(decision -> decision.action() == Action.ASK)
                    .map(decision -> of(rollout, decision.sentence())));
  }

  private static Sentence of(Rollout rollout, Sentence said) {
    Map<String, Object> args = new TreeMap<>(said.args());
    args.put("version", rollout.version());
    return new Sentence(said.code(), args, said.text());
  }

  /** Whether the version of a rollout answers now; empty while it is under way. */
  public Optional<Boolean> won(String workspace, String id) {
    return rollouts
        .find(workspace, id)
        .filter(rollout -> !rollout.state().open())
        .map(rollout -> rollout.state() == RolloutState.PROMOTED);
  }

  /** Refuses the name of a policy that is not there. */
  public void requirePolicy(String name) {
    policy(name);
  }

  private Rollout begin(String workspace, String model, RolloutRequest request, String actor) {
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
    Version live = models.version(workspace, model, null);
    Schema own = scorers.of(version).schema();
    Compatibility.check(
        version, own, scorers.of(live).schema(), Boolean.TRUE.equals(request.newColumns()));
    pins.require(version);
    boolean oneDocument = fromOneDocument(workspace, model);
    Policy fitting = oneDocument ? policy.forOneDocument() : policy;
    requireMemory(fitting);
    Rollout rollout = fresh(version, live, fitting, actor);
    if (request.weight() != null) {
      return beginAt(rollout, fitting, request.weight(), actor, request.reason());
    }
    transitions.begin(
        rollout, History.began(version.version(), policy.name(), oneDocument, request.reason()));
    return find(workspace, rollout.id());
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

  /** The rollout, or 404. */
  Rollout get(Caller caller, String model, String id) {
    return rollouts
        .find(caller.workspace(), id)
        .filter(found -> found.model().equals(model))
        .orElseThrow(() -> Problems.notFound("rollout", id));
  }

  List<Rollout> page(Caller caller, String model, Cursor after, int limit) {
    models.model(caller.workspace(), model);
    return rollouts.page(caller.workspace(), model, after.at(), after.id(), limit);
  }

  Policy policy(Rollout rollout) {
    return column.read(rollout);
  }

  /** Goes to the next step, or to a weight that is larger than now. */
  Rollout advance(Caller caller, String model, String id, RolloutChange change) {
    Rollout rollout = open(caller, model, id);
    checkWeight(change.weight());
    if (Boolean.TRUE.equals(change.acknowledge())) {
      transitions.acknowledge(
          rollout, caller.author(), History.acknowledged(rollout.version(), change.reason()));
    } else if (change.weight() == null) {
      next(rollout, caller.author(), change.reason());
    } else {
      to(rollout, change.weight(), caller.author(), change.reason());
    }
    return find(caller.workspace(), id);
  }

  Rollout pause(Caller caller, String model, String id, RolloutChange change) {
    Rollout rollout = open(caller, model, id);
    if (rollout.state() == RolloutState.RUNNING) {
      transitions.pause(
          rollout, caller.author(), History.paused(rollout.version(), change.reason()));
    }
    return find(caller.workspace(), id);
  }

  Rollout resume(Caller caller, String model, String id, RolloutChange change) {
    Rollout rollout = open(caller, model, id);
    if (rollout.state() == RolloutState.PAUSED) {
      transitions.resume(
          rollout, caller.author(), History.resumed(rollout.version(), change.reason()));
    }
    return find(caller.workspace(), id);
  }

  Rollout abort(Caller caller, String model, String id, RolloutChange change) {
    Rollout rollout = get(caller, model, id);
    if (rollout.state() == RolloutState.ABORTED) {
      return rollout;
    }
    transitions.abort(
        open(caller, model, id),
        caller.author(),
        History.aborted(rollout.version(), change.reason()));
    return find(caller.workspace(), id);
  }

  /** Lets a version answer that did so before; a trial under way ends with it. */
  Arms goBack(Caller caller, String model, GoBack wish) {
    String workspace = caller.workspace();
    models.model(workspace, model);
    Integer to = wish.to() == null ? moves.arms(workspace, model).standby() : wish.to();
    if (to == null) {
      throw RolloutProblems.nothingBefore(model);
    }
    Version version = models.version(workspace, model, to);
    if (version.state() != VersionState.STANDBY && version.state() != VersionState.RETIRED) {
      throw RolloutProblems.notReady(version);
    }
    scorers.of(version);
    platform
        .database()
        .transact(
            () -> {
              rollouts
                  .open(workspace, model)
                  .ifPresent(
                      open ->
                          transitions.abort(
                              open,
                              caller.author(),
                              History.aborted(open.version(), wish.reason())));
              List<Become> becomes = new ArrayList<>();
              if (version.state() == VersionState.RETIRED) {
                becomes.add(Become.of(to, VersionState.READY));
              }
              becomes.addAll(moves.promotion(workspace, model, to));
              moves.make(
                  new Move(
                      workspace,
                      model,
                      null,
                      becomes,
                      "went-back",
                      to,
                      caller.author(),
                      History.wentBack(to, wish.reason())));
            });
    return moves.arms(workspace, model);
  }

  /** Lets a version that was retired or rejected be tried again. */
  Arms restore(Caller caller, String model, int number, String reason) {
    Version version = models.version(caller.workspace(), model, number);
    if (reason == null || reason.isBlank()) {
      throw Problems.fieldInvalid("reason", "must say why the version is to be tried again");
    }
    scorers.of(version);
    moves.make(
        new Move(
            caller.workspace(),
            model,
            null,
            List.of(Become.of(version.version(), VersionState.READY)),
            "restored",
            version.version(),
            caller.author(),
            History.restored(version.version(), reason)));
    return moves.arms(caller.workspace(), model);
  }

  private Rollout beginAt(
      Rollout rollout, Policy policy, double weight, String actor, String reason) {
    platform
        .database()
        .transact(
            () -> {
              transitions.begin(
                  rollout, History.began(rollout.version(), policy.name(), false, reason));
              if (weight > 0) {
                to(find(rollout.workspace(), rollout.id()), weight, actor, reason);
              }
            });
    return find(rollout.workspace(), rollout.id());
  }

  private void next(Rollout rollout, String actor, String reason) {
    Policy policy = column.read(rollout);
    Step step = policy.steps().get(rollout.step() + 1);
    transitions.enter(
        rollout,
        policy,
        rollout.step() + 1,
        actor,
        step.kind() == Step.Kind.ALL
            ? History.promoted(rollout.version(), reason)
            : History.stepped(rollout.version(), step.toString(), reason));
  }

  private void to(Rollout rollout, double weight, String actor, String reason) {
    if (weight == 100) {
      transitions.promote(rollout, actor, History.promoted(rollout.version(), reason));
      return;
    }
    Policy policy = column.read(rollout);
    Step now = policy.steps().get(rollout.step());
    if (weight / 100 <= now.weight()) {
      throw Problems.fieldInvalid(
          "weight",
          "must be more than now, so that nobody goes back to the version before; end the trial instead");
    }
    List<Step> steps = new ArrayList<>(policy.steps().subList(0, rollout.step() + 1));
    steps.add(Step.canary(weight));
    policy.steps().stream().filter(step -> step.weight() > weight / 100).forEach(steps::add);
    Policy changed =
        new Policy(policy.name(), steps, policy.pace(), policy.undecided(), policy.approval());
    transitions.enter(
        rollout,
        changed,
        rollout.step() + 1,
        actor,
        History.weight(rollout.version(), weight, reason));
  }

  private Policy policy(String name) {
    String wanted = name == null ? STANDARD : name;
    return policies.named(wanted).orElseThrow(() -> RolloutProblems.noPolicy(policies.names()));
  }

  private Rollout fresh(Version version, Version live, Policy policy, String actor) {
    Instant now = platform.clock().instant();
    return new Rollout(
        version.workspace(),
        platform.ids().next("ro"),
        version.model(),
        version.version(),
        live.version(),
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

  private Rollout open(Caller caller, String model, String id) {
    Rollout rollout = get(caller, model, id);
    if (!rollout.state().open()) {
      throw RolloutProblems.ended(rollout);
    }
    return rollout;
  }

  private Rollout find(String workspace, String id) {
    return rollouts.find(workspace, id).orElseThrow();
  }

  /** Where nearly all rows come from one document, a share of the documents means nothing. */
  private boolean fromOneDocument(String workspace, String model) {
    Instant since = platform.clock().instant().minus(RECENT);
    return log.traffic(workspace, model, since).largestShare() >= NEARLY_ALL;
  }

  private static void checkWeight(Double weight) {
    boolean whole = weight != null && (weight == 0 || weight == 100);
    if (weight != null && !whole && !(weight >= LEAST_PERCENT && weight <= 100 - LEAST_PERCENT)) {
      throw Problems.fieldInvalid("weight", "must be 0, 100 or from 0.01 to 99.99, in percent");
    }
  }
}
