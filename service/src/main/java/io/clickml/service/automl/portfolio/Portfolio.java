package io.clickml.service.automl.portfolio;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.Say;
import io.clickml.service.automl.learner.BoosterLearner;
import io.clickml.service.automl.learner.BoosterSpec;
import io.clickml.service.automl.learner.LinearLearner;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.View;
import io.clickml.service.automl.prepare.ViewPlans;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The candidates and their order. Settings are published tuned defaults: "Better by default"
 * (Holzmüller et al. 2024) for the first, zero-shot portfolios of AutoGluon (Salinas and Erickson
 * 2023) and of auto-sklearn 2 (Feurer et al. 2022) for the others.
 */
public final class Portfolio {
  private static final int SMALL = 2_000;
  private static final int LARGE = 30_000;

  /** From so many rows on, something small comes first, so that there soon is an answer. */
  private static final int LONG_WAY = 5_000;

  private static final int BRIEF_ROUNDS = 25;

  private final Answers answers;
  private final String device;
  private final View codes;
  private final View usual;
  private final View linear;
  private final View quick;
  private final View quickTrees;

  public Portfolio(Answers answers, ViewPlans plans, String device) {
    this.answers = answers;
    this.device = device;
    this.codes = plans.nativeCodes();
    this.usual = plans.usualAnswers();
    this.linear = plans.linear();
    this.quickTrees = plans.quickTrees();
    this.quick = plans.texts() ? plans.quick() : null;
  }

  /** The candidates in the order in which they are tried. */
  public List<Candidate> candidates() {
    boolean log = answers.task() == Task.REGRESSION && skewed(answers.y());
    List<Candidate> all = new ArrayList<>();
    if (answers.rows() >= LONG_WAY && !quickTrees.fitters().isEmpty()) {
      all.add(first());
    }
    // With texts to read, something must be there before they are read.
    if (quick != null && !quick.fitters().isEmpty()) {
      Candidate first = linear(false);
      all.add(new Candidate("quick", first.words(), first.learner(), quick, false));
    }
    all.add(linear(false));
    if (log) {
      all.add(linear(true));
    }
    for (Candidate booster : boosters()) {
      all.add(booster);
      if (log) {
        all.add(inLog(booster));
      }
    }
    return all;
  }

  private List<Candidate> boosters() {
    Candidate shallow = booster("depth-3", 0.1, "shallow-trees", usual, shallow(3));
    Candidate stumps = booster("depth-2", 0.1, "shallow-trees", codes, shallow(2));
    Candidate tiny =
        booster(
            "tiny-leaves",
            0.17,
            "small-trees",
            usual,
            Map.of(
                "grow_policy",
                "lossguide",
                "max_leaves",
                4,
                "max_depth",
                0,
                "min_child_weight",
                5));
    if (answers.rows() < SMALL) {
      return List.of(shallow, stumps, p4(), p3(), tuned(), tiny, p10(), p6());
    }
    if (answers.rows() < LARGE) {
      return List.of(tuned(), p4(), p3(), shallow, p10(), p6());
    }
    return List.of(tuned(), p4(), p3(), p10());
  }

  private Candidate first() {
    BoosterSpec spec = new BoosterSpec("first", 0.3, Map.of("max_depth", 5, "subsample", 0.7));
    BoosterLearner learner = new BoosterLearner(spec, device).brief(BRIEF_ROUNDS);
    return new Candidate("first", words("few-trees"), learner, quickTrees, false);
  }

  private static Map<String, Object> shallow(int depth) {
    return Map.of("max_depth", depth, "subsample", 0.7, "colsample_bytree", 0.5);
  }

  private Candidate tuned() {
    if (answers.classes() > 0) {
      Map<String, Object> params = new HashMap<>();
      params.put("max_depth", 6);
      params.put("min_child_weight", 5e-6);
      params.put("lambda", 0);
      params.put("subsample", 0.65);
      params.put("colsample_bylevel", 0.9);
      return booster("tuned", 0.08, "boosted-trees", codes, params);
    }
    return booster(
        "tuned",
        0.05,
        "boosted-trees",
        codes,
        Map.of("max_depth", 9, "min_child_weight", 2, "lambda", 0, "subsample", 0.7));
  }

  private Candidate p3() {
    Map<String, Object> params = new HashMap<>();
    params.put("grow_policy", "lossguide");
    params.put("max_leaves", 10);
    params.put("max_depth", 6);
    params.put("min_child_weight", 0.051);
    params.put("alpha", 4.24);
    params.put("lambda", 1.48);
    params.put("subsample", 0.966);
    params.put("colsample_bylevel", 0.921);
    params.put("colsample_bynode", 0.644);
    params.put("max_cat_to_onehot", 8);
    return booster("r171", 0.03, "small-trees", codes, params);
  }

  private Candidate p4() {
    return booster(
        "r89",
        0.088,
        "boosted-trees-usual",
        usual,
        Map.of("max_depth", 5, "min_child_weight", 0.63, "colsample_bytree", 0.663));
  }

  private Candidate p6() {
    return booster(
        "r33",
        0.03,
        "deep-trees",
        usual,
        Map.of("max_depth", 10, "min_child_weight", 0.6, "colsample_bytree", 0.692));
  }

  private Candidate p10() {
    return booster(
        "r194",
        0.093,
        "deep-trees",
        codes,
        Map.of("max_depth", 7, "min_child_weight", 0.8, "colsample_bytree", 0.909));
  }

  private Candidate booster(
      String name, double rate, String kind, View view, Map<String, Object> params) {
    BoosterSpec spec = new BoosterSpec(name, rate, params);
    return new Candidate(name, words(kind), new BoosterLearner(spec, device), view, false);
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

  private static Sentence words(String kind) {
    String text =
        switch (kind) {
          case "linear" -> "A weighted sum of the columns";
          case "linear-log" -> "A weighted sum of the columns, on relative differences";
          case "boosted-trees" -> "Boosted trees";
          case "boosted-trees-usual" -> "Boosted trees that know what is usual for each category";
          case "few-trees" -> "A few boosted trees";
          case "shallow-trees" -> "Boosted trees of two or three questions";
          case "small-trees" -> "Many small boosted trees";
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
