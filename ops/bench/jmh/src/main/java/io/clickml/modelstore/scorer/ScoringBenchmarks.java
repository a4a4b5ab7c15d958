package io.clickml.modelstore.scorer;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs the benchmarks that JMH's own command line asks for and prints how many times faster ours
 * is.
 */
public final class ScoringBenchmarks {
  private static final String OURS = "Ours";
  private static final String THEIRS = "Xgboost";

  private ScoringBenchmarks() {}

  public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
    print(new Runner(new CommandLineOptions(arguments)).run());
  }

  private static void print(Collection<RunResult> results) {
    Map<String, Double> scores = new TreeMap<>();
    for (RunResult result : results) {
      scores.put(name(result), result.getPrimaryResult().getScore());
    }
    System.out.printf("%n%-60s %12s %12s %8s%n", "", "ours", "XGBoost", "times");
    scores.forEach(
        (name, ours) -> {
          Double theirs = scores.get(name.replace(OURS, THEIRS));
          if (name.contains(OURS) && theirs != null) {
            System.out.printf(
                Locale.ROOT, "%-60s %12.3f %12.3f %8.2f%n", name, ours, theirs, theirs / ours);
          }
        });
  }

  private static String name(RunResult result) {
    String label = result.getPrimaryResult().getLabel();
    StringBuilder name = new StringBuilder(label);
    for (String key : result.getParams().getParamsKeys()) {
      name.append(' ').append(key).append('=').append(result.getParams().getParam(key));
    }
    return name.append(' ').append(result.getPrimaryResult().getScoreUnit()).toString();
  }
}
