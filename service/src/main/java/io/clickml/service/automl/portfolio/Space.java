package io.clickml.service.automl.portfolio;

import io.clickml.service.automl.learner.BoosterLearner;
import io.clickml.service.automl.learner.BoosterSpec;
import io.clickml.service.automl.prepare.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The settings that a search of boosters may choose: the space of TabArena (Erickson et al. 2025),
 * widened so that the portfolio lies in it, and the way in which rows are seen.
 */
final class Space {
  private static final String GROW = "grow_policy";
  private static final String BY_LEAVES = "lossguide";
  private static final String DEPTH = "max_depth";
  private static final String LEAVES = "max_leaves";
  private static final String BY_LEVEL = "colsample_bylevel";
  private static final String BY_NODE = "colsample_bynode";
  private static final Dimension RATE = new Dimension("rate", 0.02, 0.15, true, false, 0.3);

  private static final List<Dimension> DIMENSIONS =
      List.of(
          new Dimension(DEPTH, 2, 10, true, true, 6),
          new Dimension(LEAVES, 4, 512, true, true, 0),
          new Dimension("min_child_weight", 0.001, 10, true, false, 1),
          new Dimension("subsample", 0.5, 1, false, false, 1),
          new Dimension("colsample_bytree", 0.4, 1, false, false, 1),
          new Dimension(BY_LEVEL, 0.4, 1, false, false, 1),
          new Dimension("alpha", 1e-4, 5, true, false, 0),
          new Dimension("lambda", 1e-4, 20, true, false, 1),
          new Dimension("max_cat_to_onehot", 4, 100, true, true, 4));

  /** What does not lie in the space but comes near enough. */
  private static final Set<String> ALSO = Set.of(GROW, BY_NODE);

  private final List<Look> looks;

  /**
   * A way to see rows and answers.
   *
   * @param log whether the logarithm of a number is learned
   */
  record Look(View view, boolean log) {
    static Look of(Candidate candidate) {
      return new Look(candidate.view(), candidate.log());
    }
  }

  Space(List<Look> looks) {
    this.looks = List.copyOf(looks);
  }

  /** How many picks each choice has. */
  int[] sizes() {
    return new int[] {2, looks.size()};
  }

  /** Where a candidate lies, or null when it lies outside. */
  Point point(Candidate candidate) {
    int look = looks.indexOf(Look.of(candidate));
    if (look < 0 || !candidate.learner().repeats()) {
      return null;
    }
    BoosterLearner learner = (BoosterLearner) candidate.learner();
    Map<String, Object> params = learner.spec().params();
    for (String name : params.keySet()) {
      if (!ALSO.contains(name) && DIMENSIONS.stream().noneMatch(d -> d.name().equals(name))) {
        return null;
      }
    }
    double[] places = new double[DIMENSIONS.size() + 1];
    for (int i = 0; i < DIMENSIONS.size(); i++) {
      places[i] = DIMENSIONS.get(i).place(value(DIMENSIONS.get(i), params));
    }
    places[DIMENSIONS.size()] = RATE.place(learner.rate());
    return new Point(places, new int[] {params.containsKey(GROW) ? 1 : 0, look});
  }

  private static double value(Dimension dimension, Map<String, Object> params) {
    double value = number(params, dimension.name(), dimension.usual());
    return switch (dimension.name()) {
      // Without a limit of their own: as many as the depth allows, or as deep as leaves allow.
      case LEAVES -> value == 0 ? Math.pow(2, number(params, DEPTH, 6)) : value;
      case DEPTH -> value == 0 ? dimension.high() : value;
      case BY_LEVEL -> value * number(params, BY_NODE, 1);
      default -> value;
    };
  }

  private static double number(Map<String, Object> params, String name, double usual) {
    return params.get(name) instanceof Number number ? number.doubleValue() : usual;
  }

  /** The settings at a point. */
  BoosterSpec spec(String name, Point at) {
    Map<String, Object> params = new LinkedHashMap<>();
    for (int i = 0; i < DIMENSIONS.size(); i++) {
      params.put(DIMENSIONS.get(i).name(), DIMENSIONS.get(i).value(at.places()[i]));
    }
    if (at.picks()[0] == 1) {
      params.put(GROW, BY_LEAVES);
    } else {
      params.remove(LEAVES);
    }
    double rate = RATE.value(at.places()[DIMENSIONS.size()]).doubleValue();
    return new BoosterSpec(name, rate, params);
  }

  /** How rows are seen at a point. */
  Look look(Point at) {
    return looks.get(at.picks()[1]);
  }

  /** The view of that name. */
  View view(String name) {
    return looks.stream()
        .map(Look::view)
        .filter(view -> view.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
