package io.clickml.service.rollout;

import io.clickml.modelstore.Sentence;
import io.clickml.service.model.Arms;
import io.clickml.service.model.ModelService;
import io.clickml.service.platform.Cursor;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.Problems;
import io.clickml.service.rollout.judge.Action;
import io.clickml.service.rollout.judge.Policy;
import io.clickml.service.workspace.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rollouts as people want them: begun, moved on, paused, ended; and the way back. */
public final class RolloutService {
  private final Beginning beginning;
  private final GoingBack back;
  private final ModelService models;
  private final PolicyColumn column;
  private final Steering steering;
  private final RolloutDao rollouts;

  RolloutService(
      Platform platform,
      Beginning beginning,
      GoingBack back,
      ModelService models,
      Steering steering) {
    this.beginning = beginning;
    this.back = back;
    this.models = models;
    this.column = new PolicyColumn(platform.json());
    this.steering = steering;
    this.rollouts = platform.database().dao(RolloutDao.class);
  }

  /** Begins to try a version. */
  Rollout begin(Caller caller, String model, RolloutRequest request) {
    if (request.version() == null) {
      throw Problems.fieldMissing("version", "Say which “version”.");
    }
    Weights.check(request.weight());
    return beginning.begin(caller.workspace(), model, request, by(caller, request.epoch()));
  }

  /**
   * Begins to try a version by a policy, as a part of the service.
   *
   * @return id of the rollout
   * @throws io.clickml.service.platform.ProblemException when the version cannot be tried
   */
  public String begin(String workspace, String model, int version, String policy, String actor) {
    RolloutRequest request = new RolloutRequest(version, policy, null, null, null, null, null);
    return beginning.begin(workspace, model, request, new Decider(actor, null)).id();
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
    beginning.policy(name);
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
    return steering.advance(get(caller, model, id), by(caller, change.epoch()), change);
  }

  Rollout pause(Caller caller, String model, String id, RolloutChange change) {
    return steering.pause(get(caller, model, id), by(caller, change.epoch()), change);
  }

  Rollout resume(Caller caller, String model, String id, RolloutChange change) {
    return steering.resume(get(caller, model, id), by(caller, change.epoch()), change);
  }

  Rollout abort(Caller caller, String model, String id, RolloutChange change) {
    return steering.abort(get(caller, model, id), by(caller, change.epoch()), change);
  }

  /** Lets a version answer that did so before; a trial under way ends with it. */
  Arms goBack(Caller caller, String model, GoBack wish) {
    return back.to(caller, model, wish);
  }

  /** Lets a version that was retired or rejected be tried again. */
  Arms restore(Caller caller, String model, int version, String reason) {
    return back.restore(caller, model, version, reason);
  }

  private static Decider by(Caller caller, Integer epoch) {
    return new Decider(caller.author(), epoch);
  }
}
