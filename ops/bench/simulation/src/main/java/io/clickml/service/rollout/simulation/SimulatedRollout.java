package io.clickml.service.rollout.simulation;

import io.clickml.service.rollout.judge.Action;
import io.clickml.service.rollout.judge.Changes;
import io.clickml.service.rollout.judge.Criteria;
import io.clickml.service.rollout.judge.Decision;
import io.clickml.service.rollout.judge.EventKind;
import io.clickml.service.rollout.judge.Evidence;
import io.clickml.service.rollout.judge.Judge;
import io.clickml.service.rollout.judge.Policy;
import io.clickml.service.rollout.judge.Progress;
import io.clickml.service.rollout.judge.ShareCount;
import io.clickml.service.rollout.judge.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** One rollout from its first step to its end; looked at every hundred answers. */
final class SimulatedRollout {
  /** Answers between two looks. */
  static final int LOOK = 100;

  private static final double LABELLED = 0.2;
  private static final double FAILING = 0.005;
  private static final double SLOW = 0.01;
  private static final double SECONDS_PER_DAY = 86_400;

  private final Judge judge = new Judge(Criteria.DEFAULT);
  private final Policy policy;
  private final World world;
  private final long secondsPerLook;
  private final RandomGenerator random;
  private final List<ShareCount> failures = new ArrayList<>();
  private final List<ShareCount> slow = new ArrayList<>();
  private final List<ShareCount> keys = new ArrayList<>();
  private Rows outcomes = Rows.NONE;
  private int at;
  private long looks;
  private long looksInStep;

  /** How it ended: promoted, rolled back, or still asking; after so many outcomes. */
  record Ending(Action action, long outcomes) {}

  SimulatedRollout(Policy policy, World world, double answersPerDay, RandomGenerator random) {
    this.policy = policy;
    this.world = world;
    this.secondsPerLook = (long) (LOOK * SECONDS_PER_DAY / answersPerDay);
    this.random = random;
  }

  Ending run(long mostOutcomes) {
    Decision decision = look();
    while (!ended(decision) && outcomes.n() < mostOutcomes) {
      if (decision.action() == Action.ADVANCE) {
        at++;
        looksInStep = 0;
      }
      answer(policy.steps().get(at));
      decision = look();
    }
    return new Ending(decision.action(), outcomes.n());
  }

  private static boolean ended(Decision decision) {
    return decision.action() == Action.PROMOTE || decision.action() == Action.ROLL_BACK;
  }

  private void answer(Step step) {
    looks++;
    looksInStep++;
    outcomes = outcomes.plus(world.draw(random, binomial(LOOK, LABELLED)));
    if (step.kind() == Step.Kind.SHADOW) {
      add(failures, 0.5, binomial(LOOK, FAILING), binomial(LOOK, FAILING));
      add(slow, 0.5, binomial(LOOK, SLOW), binomial(LOOK, SLOW));
    } else if (step.kind() == Step.Kind.CANARY) {
      int own = binomial(LOOK, step.weight());
      add(keys, step.weight(), own, LOOK - own);
      add(failures, step.weight(), binomial(own, FAILING), binomial(LOOK - own, FAILING));
      add(slow, step.weight(), binomial(own, SLOW), binomial(LOOK - own, SLOW));
    }
  }

  /** Counts of the same weight are added up, as the service does. */
  private static void add(List<ShareCount> counts, double weight, long own, long others) {
    int last = counts.size() - 1;
    if (last < 0 || counts.get(last).weight() != weight) {
      counts.add(new ShareCount(weight, own, others));
      return;
    }
    ShareCount so = counts.get(last);
    counts.set(last, new ShareCount(weight, so.canary() + own, so.others() + others));
  }

  private Decision look() {
    Progress progress =
        new Progress(
            looksInStep * secondsPerLook, looks * secondsPerLook, looksInStep * LOOK, true);
    Map<EventKind, List<ShareCount>> events =
        Map.of(EventKind.FAILURE, failures, EventKind.SLOW, slow, EventKind.KEY, keys);
    Evidence evidence = new Evidence(progress, events, outcomes.paired(), Changes.NONE, false);
    return judge.decide(policy, at, evidence);
  }

  private int binomial(int n, double chance) {
    int hits = 0;
    for (int i = 0; i < n; i++) {
      hits += random.nextDouble() < chance ? 1 : 0;
    }
    return hits;
  }
}
