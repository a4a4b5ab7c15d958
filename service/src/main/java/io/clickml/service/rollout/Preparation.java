package io.clickml.service.rollout;

import io.clickml.service.platform.Database;
import io.clickml.service.rollout.judge.Step;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes what a rollout cannot be judged without: the replay, where its step is one. */
final class Preparation implements UnaryOperator<Rollout> {
  private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

  private final RolloutDao rollouts;
  private final PolicyColumn policies;
  private final Consumer<Rollout> replay;
  private final Transitions transitions;

  /**
   * @param replay throws {@link Replay.Failed} when the version is to blame
   */
  Preparation(
      Database database, PolicyColumn policies, Consumer<Rollout> replay, Transitions transitions) {
    this.rollouts = database.dao(RolloutDao.class);
    this.policies = policies;
    this.replay = replay;
    this.transitions = transitions;
  }

  @Override
  public Rollout apply(Rollout rollout) {
    Step step = policies.read(rollout).steps().get(rollout.step());
    if (step.kind() == Step.Kind.REPLAY && !rollout.replayed()) {
      try {
        replay.accept(rollout);
      } catch (Replay.Failed failure) {
        LOG.warn("version {} of {} failed on replay", rollout.version(), rollout.model(), failure);
        transitions.breakOff(rollout, Watch.ACTOR, History.replayFailed(rollout.version()));
      }
    }
    return rollouts.find(rollout.workspace(), rollout.id()).orElse(rollout);
  }
}
