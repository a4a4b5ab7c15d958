package io.clickml.service.rollout.simulation;

import io.clickml.service.rollout.judge.Action;
import io.clickml.service.rollout.judge.Changes;
import io.clickml.service.rollout.judge.Criteria;
import io.clickml.service.rollout.judge.EventKind;
import io.clickml.service.rollout.judge.Evidence;
import io.clickml.service.rollout.judge.Judge;
import io.clickml.service.rollout.judge.Loss;
import io.clickml.service.rollout.judge.Policies;
import io.clickml.service.rollout.judge.Progress;
import io.clickml.service.rollout.judge.Quality;
import io.clickml.service.rollout.judge.ShareCount;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Versions whose answers fail: how soon they are taken back. */
final class Breakdowns {
  private static final Judge JUDGE = new Judge(Criteria.DEFAULT);
  private static final Progress PROGRESS = new Progress(1, 1, 1, true);

  private Breakdowns() {}

  /** When it ended, in requests to both versions and in failures of the new one. */
  record Stop(long requests, long failures) {}

  /** Ends of many rollouts that stay at one weight, by requests. */
  static Stop[] stops(double weight, double liveFailing, double newFailing, int runs, long seed) {
    SplittableRandom seeds = new SplittableRandom(seed);
    Stop[] stops = new Stop[runs];
    for (int run = 0; run < runs; run++) {
      stops[run] = stop(weight, liveFailing, newFailing, seeds.split());
    }
    Arrays.sort(stops, (a, b) -> Long.compare(a.requests(), b.requests()));
    return stops;
  }

  private static Stop stop(
      double weight, double liveFailing, double newFailing, RandomGenerator random) {
    long requests = 0;
    long own = 0;
    long others = 0;
    while (true) {
      requests++;
      boolean canary = random.nextDouble() < weight;
      if (random.nextDouble() < (canary ? newFailing : liveFailing)) {
        own += canary ? 1 : 0;
        others += canary ? 0 : 1;
        if (isTakenBack(new ShareCount(weight, own, others))) {
          return new Stop(requests, own);
        }
      }
    }
  }

  private static boolean isTakenBack(ShareCount failures) {
    Evidence evidence =
        new Evidence(
            PROGRESS,
            Map.of(EventKind.FAILURE, List.of(failures)),
            Quality.none(Loss.LOG),
            Changes.NONE,
            false);
    return JUDGE.decide(Policies.STANDARD, 0, evidence).action() == Action.ROLL_BACK;
  }
}
