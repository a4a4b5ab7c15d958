package io.clickml.service.rollout.simulation;

import io.clickml.service.rollout.judge.Policies;
import io.clickml.service.rollout.simulation.Breakdowns.Stop;
import io.clickml.service.rollout.simulation.Retrains.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Simulates rollouts and holds what the judge decides against its bars. */
public final class RolloutBenchmark {
  private static final long SEED = 20_261_122;

  /** Answers a day, of which a fifth get an outcome. */
  private static final double BUSY = 24_000;

  private static final double QUIET = 50;

  /** How alike trained versions are: the variance of their losses apart, over that of the pairs. */
  private static final double SAME_ROWS = 429;

  private static final double MORE_ROWS = 190;
  private static final double HASTY = 55;

  private static final Outcomes QUARTER = new Outcomes("yes 27 %", -1.6, 1.9);
  private static final Outcomes NINTH = new Outcomes("yes 11 %", -3.4, 2.1);
  private static final Outcomes FIFTIETH = new Outcomes("yes 2 %", -5.6, 2.1);

  private final Paper paper = new Paper();

  /** How usual "yes" is, and how much can be known about it. */
  private record Outcomes(String name, double centre, double spread) {
    World alike(double ratio) {
      return World.alike(centre, spread, ratio);
    }
  }

  private RolloutBenchmark() {}

  /** Arguments: none, or {@code --out FILE.json}. Ends with 1 when a bar is missed. */
  public static void main(String[] arguments) throws IOException {
    long start = System.nanoTime();
    RolloutBenchmark benchmark = new RolloutBenchmark();
    benchmark.breakdowns();
    benchmark.sameModel();
    benchmark.retrains();
    benchmark.worse();
    benchmark.hasty();
    benchmark.days();
    double seconds = (System.nanoTime() - start) / 1e9;
    boolean held = benchmark.paper.close(seconds);
    if (arguments.length == 2 && arguments[0].equals("--out")) {
      benchmark.paper.write(Path.of(arguments[1]));
    }
    System.exit(held ? 0 : 1);
  }

  private void breakdowns() {
    paper.table("Failing answers: requests (both versions) until the new one is taken back");
    for (double weight : new double[] {0.01, 0.05, 0.25, 0.5}) {
      Stop[] often = Breakdowns.stops(weight, 0.005, 0.1, 1_000, SEED);
      Stop[] half = Breakdowns.stops(weight, 0, 0.5, 1_000, SEED);
      long failures = Arrays.stream(half).mapToLong(Stop::failures).max().orElseThrow();
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("share", Math.round(100 * weight) + " %");
      line.put("0.5 % to 10 %: median", often[500].requests());
      line.put("95 %", often[950].requests());
      line.put("half fail, live never: failures", failures);
      line.put("median", half[500].requests());
      paper.line(line);
      if (weight == 0.05) {
        double median = often[500].requests();
        paper.atMost("errors 0.5 % to 10 % at 5 %: median requests", median, 1_000);
      }
      if (weight <= 0.05) {
        String what =
            "half fail, live never, first share " + Math.round(100 * weight) + " %: failures";
        paper.atMost(what, (double) failures, 4);
      }
    }
  }

  /** An equal version in whole rollouts, with failures, slow answers and shares as they come. */
  private void sameModel() {
    paper.table("A/A: 1,000 rollouts of an equal version, looked at every 100 answers");
    for (Outcomes outcomes : List.of(QUARTER, NINTH, FIFTIETH)) {
      for (double ratio : new double[] {SAME_ROWS, HASTY}) {
        long[] ends = Retrains.ends(Policies.STANDARD, outcomes.alike(ratio), BUSY, 1_000, 7_000);
        Map<String, Object> line = named(outcomes, ratio);
        line.put("promoted", ends[0]);
        line.put("rolled back", ends[1]);
        line.put("undecided after 7,000 outcomes", ends[2]);
        paper.line(line);
        paper.atMost(
            "A/A rolled back, " + outcomes.name() + ", alike " + Math.round(ratio),
            ends[1] / 1000.0,
            0.05);
      }
    }
  }

  private void retrains() {
    paper.table("An equal retrain: outcomes until it is shown not to be worse");
    for (Outcomes outcomes : List.of(QUARTER, NINTH, FIFTIETH)) {
      for (double ratio : new double[] {SAME_ROWS, MORE_ROWS, HASTY}) {
        Answer answer = Retrains.paired(outcomes.alike(ratio), 1_000, 100_000);
        Map<String, Object> line = named(outcomes, ratio);
        line.put("median", answer.outcomes(0.5));
        line.put("95 %", answer.outcomes(0.95));
        line.put("within 1,000", answer.within(1_000));
        line.put("called worse", answer.worse() / 1_000.0);
        line.put("needed over promised at 200: 10 %", answer.promised(0.1));
        line.put("50 %", answer.promised(0.5));
        line.put("90 %", answer.promised(0.9));
        paper.line(line);
        if (outcomes.equals(QUARTER) && ratio == SAME_ROWS) {
          paper.atLeast("equal retrain not worse within 1,000", answer.within(1_000), 0.95);
        }
      }
    }
  }

  private void worse() {
    paper.table("Worse by 0.006 nats, under standard: how 1,000 rollouts end");
    for (Outcomes outcomes : List.of(QUARTER, NINTH)) {
      World world = outcomes.alike(SAME_ROWS).worseBy(0.006);
      for (double perDay : new double[] {BUSY, QUIET}) {
        long[] ends = Retrains.ends(Policies.STANDARD, world, perDay, 1_000, 20_000);
        Map<String, Object> line = named(outcomes, world.likeness());
        line.put("answers a day", perDay);
        line.put("promoted", ends[0]);
        line.put("rolled back", ends[1]);
        line.put("undecided after 20,000 outcomes", ends[2]);
        paper.line(line);
        long[] hundred = Retrains.ends(Policies.STANDARD, world, perDay, 100, 20_000);
        String bar = "0.006 worse, %,.0f answers a day, promoted in 100 runs, %s";
        paper.atMost(bar.formatted(perDay, outcomes.name()), (double) hundred[0], 0);
      }
    }
  }

  /** {@code fast} may go live before outcomes are many: so far, not further. */
  private void hasty() {
    paper.table("Under fast, 100 outcomes at the most: how 1,000 rollouts end");
    for (Outcomes outcomes : List.of(QUARTER, NINTH)) {
      World equal = outcomes.alike(SAME_ROWS);
      line(outcomes, "equal", equal);
      line(outcomes, "equal, hasty", outcomes.alike(HASTY));
      line(outcomes, "0.03 worse", equal.worseBy(0.03));
      long[] bad = line(outcomes, "0.06 worse", equal.worseBy(0.06));
      String bar = "0.06 worse, promoted by fast, " + outcomes.name();
      paper.atMost(bar, bad[0] / 1_000.0, 0.5);
    }
  }

  private long[] line(Outcomes outcomes, String what, World world) {
    long[] ends = Retrains.ends(Policies.FAST, world, BUSY, 1_000, 100);
    Map<String, Object> line = named(outcomes, world.likeness());
    line.put("new version", what);
    line.put("promoted", ends[0]);
    line.put("rolled back", ends[1]);
    line.put("asks or waits", ends[2]);
    paper.line(line);
    return ends;
  }

  private void days() {
    paper.table("Days to a verdict if every answer's outcome becomes known");
    World equal = QUARTER.alike(SAME_ROWS);
    days("equal retrain", equal);
    days("equal, hasty", QUARTER.alike(HASTY));
    days("0.006 worse", equal.worseBy(0.006));
    days("0.03 worse", equal.worseBy(0.03));
    days("0.03 better", equal.betterBy(0.03));
  }

  private void days(String what, World world) {
    Answer paired = Retrains.paired(world, 200, 100_000);
    Answer apart = Retrains.apart(world, 20, 5_000_000);
    Traffic.lines(what, paired.outcomes(0.5), apart.outcomes(0.5)).forEach(paper::line);
  }

  private static Map<String, Object> named(Outcomes outcomes, double ratio) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("outcomes", outcomes.name());
    line.put("alike", ratio);
    return line;
  }
}
