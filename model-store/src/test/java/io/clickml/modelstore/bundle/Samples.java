package io.clickml.modelstore.bundle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.clickml.modelstore.encoding.CategoryOperator;
import io.clickml.modelstore.encoding.CategoryReading;
import io.clickml.modelstore.encoding.DateOperator;
import io.clickml.modelstore.encoding.DatePart;
import io.clickml.modelstore.encoding.DateReading;
import io.clickml.modelstore.encoding.Encoder;
import io.clickml.modelstore.encoding.Levels;
import io.clickml.modelstore.encoding.MissingCountOperator;
import io.clickml.modelstore.encoding.NumberOperator;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.encoding.OneHotOperator;
import io.clickml.modelstore.encoding.ScaledOperator;
import io.clickml.modelstore.encoding.YesNoReading;
import io.clickml.modelstore.schema.Domain;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.schema.LevelCount;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.schema.Spread;
import io.clickml.modelstore.schema.Target;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.scorer.Blend;
import io.clickml.modelstore.scorer.Calibration;
import io.clickml.modelstore.scorer.Forest;
import io.clickml.modelstore.scorer.ForestBuilder;
import io.clickml.modelstore.scorer.Linear;
import io.clickml.modelstore.scorer.Member;
import io.clickml.modelstore.scorer.Scorer;
import io.clickml.modelstore.scorer.TargetScale;
import io.clickml.modelstore.scorer.TreeNodes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Small bundles with a column of each kind, a forest and a linear member. */
public final class Samples {
  private static final Domain NONE = new Domain(200, 0, new double[0], List.of());
  private static final Levels CITIES = Levels.of(List.of("Graz", "Linz", "Wien"));

  private Samples() {}

  /** A bundle for a task; the same one each time. */
  public static Bundle bundle(Task task) {
    return bundle(task, 8);
  }

  static Bundle bundle(Task task, int trees) {
    Schema schema = schema(task);
    int outputs = task == Task.MULTICLASS ? 3 : 1;
    List<Encoder> encoders = List.of(treeView(), linearView());
    Random random = new Random(7);
    TargetScale scale = task == Task.REGRESSION ? TargetScale.LOG1P : TargetScale.IDENTITY;
    Blend blend =
        new Blend(
            List.of(
                new Member(
                    0, forest(random, encoders.get(0), outputs, trees), 0.75, "trees", scale),
                new Member(1, linear(random, encoders.get(1), outputs), 0.25, "linear")));
    Calibration calibration =
        task == Task.REGRESSION
            ? Calibration.ofNumbers(new Calibration.Interval(TargetScale.LOG1P, -0.4, 0.5))
            : new Calibration(1.3, new double[outputs], 0.4, null);
    Scorer scorer = Scorer.of(schema, encoders, blend, calibration);
    JsonNodeFactory json = JsonNodeFactory.instance;
    return new Bundle(
        schema,
        encoders,
        blend,
        calibration,
        new Baseline(new double[0], new double[] {0.5}),
        Reference.NONE,
        GoldenRows.make(scorer, 11),
        json.objectNode().put("auc", 0.81),
        new Provenance(
            "00", 200, 7, Map.of("click-ml", "test"), json.objectNode(), json.arrayNode(), "best"),
        new Creation("2026-11-22T03:00:00Z", Map.of("training", 1.5)));
  }

  /** The same with how columns and answers were spread. */
  public static Bundle withReference(Task task) {
    Bundle bundle = bundle(task);
    Spread numbers = Spread.ofNumbers(new double[] {1, 2, 2, 3, Double.NaN, 8});
    Spread cities =
        Spread.ofLevels(Arrays.asList("Wien", "Wien", "Wien", "Wien", "Wien", null, "Graz"));
    return new Bundle(
        bundle.schema(),
        bundle.encoders(),
        bundle.blend(),
        bundle.calibration(),
        bundle.baseline(),
        new Reference(List.of(numbers, numbers, cities, cities), numbers),
        bundle.golden(),
        bundle.metrics(),
        bundle.provenance(),
        bundle.creation());
  }

  /** Inputs of each type, and a target for the task. */
  public static Schema schema(Task task) {
    double[] amounts = {0, 5, 20, 100, 450, 900, 3000, 8000, 20000};
    double[] days = {15000, 15010, 15100, 16000, 17000, 18000, 19000, 19400, 19500};
    double[] bits = {0, 0, 0, 0, 0, 1, 1, 1, 1};
    List<LevelCount> cities =
        List.of(
            new LevelCount("Wien", 100), new LevelCount("Graz", 60), new LevelCount("Linz", 30));
    return new Schema(
        List.of(
            InputColumn.of(
                "balance",
                NumberReading.of(".", ",").withUnit("€"),
                new Domain(200, 0.1, amounts, List.of())),
            InputColumn.of(
                "joined", DateReading.of("dd.MM.yyyy"), new Domain(200, 0, days, List.of())),
            InputColumn.of(
                "newsletter", YesNoReading.usual(), new Domain(200, 0.05, bits, List.of())),
            InputColumn.of(
                "city", CategoryReading.usual(), new Domain(200, 0.05, new double[0], cities))),
        target(task));
  }

  private static Target target(Task task) {
    return switch (task) {
      case BINARY ->
          new Target("bought", task, YesNoReading.usual(), List.of(false, true), "", NONE);
      case MULTICLASS ->
          new Target(
              "plan", task, CategoryReading.usual(), List.of("basic", "plus", "pro"), "", NONE);
      case REGRESSION -> new Target("spend", task, NumberReading.plain(), List.of(), "€", NONE);
    };
  }

  private static Encoder treeView() {
    return new Encoder(
        List.of(
            NumberOperator.of(0, "balance"),
            new DateOperator(1, "joined", List.of(DatePart.values())),
            NumberOperator.of(2, "newsletter"),
            new CategoryOperator(3, "city", CITIES, true),
            new MissingCountOperator(new int[] {0, 1, 2, 3})));
  }

  private static Encoder linearView() {
    return new Encoder(
        List.of(
            new ScaledOperator(0, "balance", 450, 450, 500, 5, true),
            new OneHotOperator(3, "city", CITIES, true, true)));
  }

  private static Linear linear(Random random, Encoder view, int outputs) {
    double[][] weights = new double[outputs][view.width()];
    for (double[] row : weights) {
      for (int f = 0; f < row.length; f++) {
        row[f] = random.nextGaussian() * 0.5;
      }
    }
    double[] means = new double[view.width()];
    Arrays.fill(means, 0.2);
    return new Linear(weights, new double[outputs], means);
  }

  private static Forest forest(Random random, Encoder view, int outputs, int trees) {
    ForestBuilder builder = new ForestBuilder(view.width(), new float[outputs]);
    for (int tree = 0; tree < trees * outputs; tree++) {
      builder.add(tree % outputs, tree(random, view));
    }
    return builder.build();
  }

  /** A full tree of depth 3. */
  private static TreeNodes tree(Random random, Encoder view) {
    int size = 15;
    int[] left = new int[size];
    int[] right = new int[size];
    int[] feature = new int[size];
    float[] value = new float[size];
    boolean[] defaultLeft = new boolean[size];
    float[] cover = new float[size];
    int[][] categories = new int[size][];
    for (int node = size - 1; node >= 0; node--) {
      boolean leaf = node >= 7;
      left[node] = leaf ? -1 : 2 * node + 1;
      right[node] = leaf ? -1 : 2 * node + 2;
      cover[node] = leaf ? 1 + random.nextInt(40) : cover[left[node]] + cover[right[node]];
      feature[node] = random.nextInt(view.width());
      defaultLeft[node] = random.nextBoolean();
      value[node] = (float) random.nextGaussian() * (leaf ? 0.3f : 500f);
      boolean category = view.features().get(feature[node]).levels() > 0;
      categories[node] = leaf || !category ? null : new int[] {random.nextInt(4)};
    }
    return new TreeNodes(left, right, feature, value, defaultLeft, cover, categories);
  }
}
