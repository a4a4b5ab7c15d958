package io.clickml.modelstore.scorer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Reads XGBoost's own JSON model (as {@code Booster.toByteArray("json")} of release 3 gives it)
 * into a {@link Forest}: trees with numeric and categorical splits, one or several classes.
 */
public final class ForestJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> LOGIT = List.of("binary:logistic", "reg:logistic");
  private static final List<String> IDENTITY =
      List.of(
          "binary:logitraw",
          "multi:softprob",
          "multi:softmax",
          "reg:squarederror",
          "reg:absoluteerror",
          "reg:pseudohubererror",
          "reg:quantileerror");

  private ForestJson() {}

  /**
   * All rounds of the model, or those up to its attribute {@code best_iteration} if it has one.
   *
   * @throws IllegalArgumentException when the bytes are no such model
   */
  public static Forest fromXgboost(byte[] json) {
    Learner learner = parse(json);
    String best = learner.attributes == null ? null : learner.attributes.get("best_iteration");
    int rounds = learner.booster.model.rounds.length - 1;
    return forest(learner, best == null ? rounds : Math.min(rounds, Integer.parseInt(best) + 1));
  }

  /**
   * The first rounds of the model.
   *
   * @param rounds boosting rounds to keep (with k classes a round is k trees)
   * @throws IllegalArgumentException when the bytes are no such model or it has fewer rounds
   */
  public static Forest fromXgboost(byte[] json, int rounds) {
    return forest(parse(json), rounds);
  }

  private static Learner parse(byte[] json) {
    try {
      Learner learner = JSON.readValue(json, Document.class).learner;
      if (!"gbtree".equals(learner.booster.name)) {
        throw new IllegalArgumentException("booster " + learner.booster.name + " is not supported");
      }
      return learner;
    } catch (IOException | NullPointerException e) {
      throw new IllegalArgumentException("not an XGBoost model", e);
    }
  }

  private static Forest forest(Learner learner, int rounds) {
    Model model = learner.booster.model;
    int[] ends = model.rounds;
    if (rounds < 0 || rounds >= ends.length) {
      throw new IllegalArgumentException(rounds + " rounds of " + (ends.length - 1));
    }
    ForestBuilder builder = new ForestBuilder(learner.param.features, baseMargins(learner));
    for (int tree = 0; tree < ends[rounds]; tree++) {
      builder.add(model.outputs[tree], model.trees.get(tree).nodes());
    }
    return builder.build();
  }

  private static float[] baseMargins(Learner learner) {
    String[] parts = learner.param.baseScore.replaceAll("[\\[\\] ]", "").split(",");
    float[] given = new float[parts.length];
    for (int i = 0; i < given.length; i++) {
      given[i] = margin(learner.objective.name, Float.parseFloat(parts[i]));
    }
    float[] margins = new float[Math.max(1, learner.param.classes)];
    for (int i = 0; i < margins.length; i++) {
      margins[i] = given[given.length == 1 ? 0 : i];
    }
    return margins;
  }

  private static float margin(String objective, float baseScore) {
    if (LOGIT.contains(objective)) {
      return (float) -Math.log(1.0f / baseScore - 1.0f);
    }
    if (IDENTITY.contains(objective)) {
      return baseScore;
    }
    throw new IllegalArgumentException("objective " + objective + " is not supported");
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Document(Learner learner) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Learner(
      Map<String, String> attributes,
      @JsonProperty("gradient_booster") BoosterPart booster,
      @JsonProperty("learner_model_param") Param param,
      Objective objective) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Objective(String name) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Param(
      @JsonProperty("base_score") String baseScore,
      @JsonProperty("num_class") int classes,
      @JsonProperty("num_feature") int features) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record BoosterPart(String name, Model model) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Model(
      @JsonProperty("iteration_indptr") int[] rounds,
      @JsonProperty("tree_info") int[] outputs,
      List<JsonTree> trees) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record JsonTree(
      @JsonProperty("left_children") int[] left,
      @JsonProperty("right_children") int[] right,
      @JsonProperty("split_indices") int[] feature,
      @JsonProperty("split_conditions") float[] value,
      @JsonProperty("default_left") int[] defaultLeft,
      @JsonProperty("sum_hessian") float[] cover,
      int[] categories,
      @JsonProperty("categories_nodes") int[] categoryNodes,
      @JsonProperty("categories_segments") int[] categoryStarts,
      @JsonProperty("categories_sizes") int[] categorySizes) {

    TreeNodes nodes() {
      boolean[] goLeft = new boolean[defaultLeft.length];
      for (int i = 0; i < goLeft.length; i++) {
        goLeft[i] = defaultLeft[i] != 0;
      }
      int[][] right = new int[left.length][];
      for (int i = 0; i < categoryNodes.length; i++) {
        int start = categoryStarts[i];
        right[categoryNodes[i]] = Arrays.copyOfRange(categories, start, start + categorySizes[i]);
      }
      return new TreeNodes(left, this.right, feature, value, goLeft, cover, right);
    }
  }
}
