package io.clickml.service.rollout.simulation;

import io.clickml.service.rollout.judge.Action;
import io.clickml.service.rollout.judge.Changes;
import io.clickml.service.rollout.judge.Criteria;
import io.clickml.service.rollout.judge.Evidence;
import io.clickml.service.rollout.judge.Guardrail;
import io.clickml.service.rollout.judge.Judge;
import io.clickml.service.rollout.judge.Loss;
import io.clickml.service.rollout.judge.Moments;
import io.clickml.service.rollout.judge.Policies;
import io.clickml.service.rollout.judge.Policy;
import io.clickml.service.rollout.judge.Progress;
import io.clickml.service.rollout.judge.Quality;
import io.clickml.service.rollout.judge.Verdict;
import io.clickml.service.rollout.simulation.SimulatedRollout.Ending;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Outcomes that a verdict about a retrained version takes, and what the verdict is. */
final class Retrains {
  private static final Judge JUDGE = new Judge(Criteria.DEFAULT);

  /** Looks get rarer as outcomes get more: a verdict is found at most so much too late. */
  private static final double LATER = 1.05;

  /** Outcomes at which it is noted how many more are said to be needed. */
  private static final int PROMISE_AT = 200;

  private static final long SEED = 20_261_122;

  private Retrains() {}

  /**
   * Outcomes until there was a verdict, and how often which.
   *
   * @param outcomes per run, sorted
   * @param promised per run with an early promise, what was needed over what was promised, sorted
   */
  record Answer(double[] outcomes, double[] promised, long notWorse, long worse) {
    /** Outcomes after which so many of all runs had their verdict. */
    long outcomes(double part) {
      return (long) quantile(outcomes, part);
    }

    /** What was needed over what was promised; so many of all runs needed less. */
    double promised(double part) {
      return quantile(promised, part);
    }

    /** The part of runs with a verdict after so many outcomes. */
    double within(long most) {
      return (double) Arrays.stream(outcomes).filter(each -> each <= most).count()
          / outcomes.length;
    }

    private static double quantile(double[] sorted, double part) {
      return sorted.length == 0
          ? Double.NaN
          : sorted[(int) Math.min(sorted.length - 1, Math.round(part * sorted.length))];
    }
  }

  /** Rows that both versions answer, looked at every hundred outcomes. */
  static Answer paired(World world, int runs, long most) {
    return answer(runs, random -> pairedRun(world, most, random));
  }

  /** Each row is answered by one of them, half by each. */
  static Answer apart(World world, int runs, long most) {
    return answer(runs, random -> apartRun(world, most, random));
  }

  /** How rollouts under a policy end: counts of promoted, rolled back, undecided. */
  static long[] ends(Policy policy, World world, double answersPerDay, int runs, long most) {
    SplittableRandom seeds = new SplittableRandom(SEED);
    long[] counts = new long[3];
    for (int run = 0; run < runs; run++) {
      Ending ending = new SimulatedRollout(policy, world, answersPerDay, seeds.split()).run(most);
      counts[ending.action() == Action.PROMOTE ? 0 : ending.action() == Action.ROLL_BACK ? 1 : 2]++;
    }
    return counts;
  }

  private interface Run {
    Found of(RandomGenerator random);
  }

  /** The verdict, after so many outcomes; and needed over promised outcomes, or NaN. */
  private record Found(Verdict verdict, long outcomes, double promised) {}

  private static Answer answer(int runs, Run run) {
    SplittableRandom seeds = new SplittableRandom(SEED);
    List<Found> all = Stream.generate(() -> run.of(seeds.split())).limit(runs).toList();
    long open = all.stream().filter(each -> each.verdict() == Verdict.INCONCLUSIVE).count();
    long worse = all.stream().filter(each -> each.verdict() == Verdict.WORSE).count();
    return new Answer(
        all.stream().mapToDouble(Found::outcomes).sorted().toArray(),
        all.stream().mapToDouble(Found::promised).filter(Double::isFinite).sorted().toArray(),
        runs - worse - open,
        worse);
  }

  private static Found pairedRun(World world, long most, RandomGenerator random) {
    Rows rows = Rows.NONE;
    Guardrail quality = quality(rows.paired());
    double promise = Double.NaN;
    while (quality.verdict() == Verdict.INCONCLUSIVE && rows.n() < most) {
      if (rows.n() == PROMISE_AT) {
        promise = quality.figures().get("needed").doubleValue();
      }
      long next = Math.max(rows.n() + SimulatedRollout.LOOK, (long) (rows.n() * LATER));
      rows = rows.plus(world.draw(random, (int) (next - rows.n())));
      quality = quality(rows.paired());
    }
    return new Found(quality.verdict(), rows.n(), (rows.n() - PROMISE_AT) / promise);
  }

  private static Found apartRun(World world, long most, RandomGenerator random) {
    Moments live = Moments.NONE;
    Moments fresh = Moments.NONE;
    long yes = 0;
    Verdict verdict = Verdict.INCONCLUSIVE;
    while (verdict == Verdict.INCONCLUSIVE && live.n() + fresh.n() < most) {
      int next = (int) Math.max(SimulatedRollout.LOOK, live.n() * (LATER - 1));
      Rows old = world.draw(random, next);
      Rows young = world.draw(random, next);
      live = live.plus(old.live());
      fresh = fresh.plus(young.fresh());
      yes += Math.min(old.yes(), young.yes());
      verdict = quality(apart(fresh, live, yes)).verdict();
    }
    return new Found(verdict, live.n() + fresh.n(), Double.NaN);
  }

  /** The difference of two arms as if it had been seen row by row: with its mean and error. */
  private static Quality apart(Moments fresh, Moments live, long yes) {
    double n = fresh.n() + live.n();
    double mean = fresh.mean() - live.mean();
    double error = fresh.variance() / (fresh.n() - 1) + live.variance() / (live.n() - 1);
    Moments difference = new Moments((long) n, n * mean, n * (mean * mean + n * error));
    return new Quality(Loss.LOG, difference, live.mean(), yes);
  }

  private static Guardrail quality(Quality quality) {
    Progress none = new Progress(0, 0, 0, true);
    Evidence evidence = new Evidence(none, Map.of(), quality, Changes.NONE, false);
    return JUDGE.decide(Policies.STANDARD, 0, evidence).guardrails().stream()
        .filter(each -> each.name().equals("quality"))
        .findFirst()
        .orElseThrow();
  }
}
