package io.clickml.service.automl.portfolio;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.Say;
import io.clickml.service.automl.learner.BoosterLearner;
import io.clickml.service.automl.learner.BoosterSpec;
import io.clickml.service.automl.learner.LinearLearner;
import io.clickml.service.automl.learner.SharesLearner;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Gains;
import io.clickml.service.automl.prepare.Making;
import io.clickml.service.automl.prepare.View;
import io.clickml.service.automl.prepare.ViewPlans;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The candidates and their order: something quick, lines, boosted trees. */
public final class Portfolio {
  /** From so many rows on, something small comes first, so that there soon is an answer. */
  private static final int LONG_WAY = 5_000;

  private static final int VERY_MANY = 100_000;

  private static final int BEFORE_LINES = 2;

  /** Numbers of what columns speak for; every fold keeps its own. */
  private static final long MOST_SHARES = 6_000_000;

  /** Their weights, nearly all of them 0: more make a bundle large and slow. */
  private static final long MOST_WEIGHTS = 60_000;

  private static final int BRIEF_ROUNDS = 25;

  /** Rows that it learns from. */
  private static final int BRIEF_ROWS = 30_000;

  /** Of more rows, what is made of columns takes more memory than it was seen to be worth. */
  private static final int MOST_MADE = 200_000;

  private final Answers answers;
  private final String device;
  private final Boosters boosters;
  private final View linear;
  private final View quick;
  private final View quickTrees;
  private final View shares;

  /**
   * @param rows which of the table's rows serve for what
   * @param threads native threads to use
   */
  public Portfolio(Rows rows, ViewPlans plans, String device, int threads, long seed) {
    this.answers = rows.answers();
    this.device = device;
    Map<String, View> views = new HashMap<>();
    views.put("native", plans.nativeCodes());
    views.put("usual", plans.usualAnswers());
    if (answers.rows() <= MOST_MADE) {
      Gains gains = Probe.gains(device, threads);
      views.put(
          "made", plans.made(() -> new Making(plans.table(), answers, rows.open(), gains, seed)));
    }
    this.boosters = new Boosters(answers, device, views);
    this.linear = plans.linear();
    this.quickTrees = plans.quickTrees();
    this.quick = plans.texts() ? plans.quick() : null;
    this.shares = plans.shares();
  }

  /** The candidates in the order in which they are tried. */
  public List<Candidate> candidates() {
    boolean log = answers.task() == Task.REGRESSION && skewed(answers.y());
    List<Candidate> all = new ArrayList<>();
    boolean many = answers.manyClasses();
    if (many && sharesFit()) {
      all.add(new Candidate("shares", words("shares"), new SharesLearner(), shares, false));
    }
    if ((answers.rows() >= LONG_WAY || many) && !quickTrees.fitters().isEmpty()) {
      all.add(first());
    }
    // With texts to read, something must be there before they are read.
    if (!many && quick != null && !quick.fitters().isEmpty()) {
      Candidate first = linear(false);
      all.add(new Candidate("quick", first.words(), first.learner(), quick, false));
    }
    List<Candidate> trees = new ArrayList<>();
    for (Candidate booster : boosters.inOrder()) {
      trees.add(booster);
      if (log) {
        trees.add(inLog(booster));
      }
    }
    // Lines gain little where rows are very many, and take long where classes are many; trees need
    // the time. Of texts lines learn the most.
    boolean later = (many && quick == null) || answers.rows() >= VERY_MANY;
    int before = later ? Math.min(BEFORE_LINES, trees.size()) : 0;
    all.addAll(trees.subList(0, before));
    all.add(linear(false));
    if (log) {
      all.add(linear(true));
    }
    all.addAll(trees.subList(before, trees.size()));
    return all;
  }

  private boolean sharesFit() {
    long features = (long) shares.fitters().size() * answers.classes();
    return features > 0
        && features * answers.rows() <= MOST_SHARES
        && features * answers.classes() <= MOST_WEIGHTS;
  }

  private Candidate first() {
    BoosterSpec spec = new BoosterSpec("first", 0.3, Map.of("max_depth", 5, "subsample", 0.7));
    BoosterLearner learner = new BoosterLearner(spec, device).brief(BRIEF_ROUNDS).from(BRIEF_ROWS);
    return new Candidate("first", words("few-trees"), learner, quickTrees, false);
  }

  private Candidate linear(boolean log) {
    String name = log ? "linear-log" : "linear";
    Sentence words = words(log ? "linear-log" : "linear");
    return new Candidate(name, words, new LinearLearner(), linear, log);
  }

  private static Candidate inLog(Candidate of) {
    Sentence words =
        Say.that(of.words().code() + "-log", of.words().text() + ", on relative differences");
    return new Candidate(of.name() + "-log", words, of.learner(), of.view(), true);
  }

  static Sentence words(String kind) {
    String text =
        switch (kind) {
          case "linear" -> "A weighted sum of the columns";
          case "linear-log" -> "A weighted sum of the columns, on relative differences";
          case "boosted-trees" -> "Boosted trees";
          case "boosted-trees-usual" -> "Boosted trees that know what is usual for each category";
          case "boosted-trees-made" -> "Boosted trees that compare columns with each other";
          case "shares" -> "What is usual for each column, weighed together";
          case "few-trees" -> "A few boosted trees";
          case "shallow-trees" -> "Boosted trees of two or three questions";
          case "small-trees" -> "Many small boosted trees";
          case "regularised-trees" -> "Boosted trees that take careful steps";
          case "forests" -> "Random forests that correct each other";
          case "tree" -> "A single decision tree";
          case "searched-trees" -> "Boosted trees with settings found by searching";
          case "deep-trees" -> "Boosted trees of many questions";
          default -> throw new IllegalArgumentException(kind);
        };
    return Say.that("candidate-" + kind, text);
  }

  /** Never negative and with a long tail to large values. */
  private static boolean skewed(double[] y) {
    double mean = Arrays.stream(y).average().orElse(0);
    double squares = 0;
    double cubes = 0;
    for (double value : y) {
      double off = value - mean;
      squares += off * off;
      cubes += off * off * off;
    }
    double deviation = Math.sqrt(squares / y.length);
    double skew = cubes / y.length / (deviation * deviation * deviation);
    return skew > 1 && Arrays.stream(y).allMatch(value -> value >= 0);
  }
}
