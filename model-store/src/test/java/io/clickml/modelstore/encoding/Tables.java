package io.clickml.modelstore.encoding;

import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random typed tables and one operator of every kind over them. */
final class Tables {
  static final int NUMBER = 0;
  static final int OTHER_NUMBER = 1;
  static final int DATE = 2;
  static final int CATEGORY = 3;
  static final int TEXT = 4;
  static final List<ColumnType> TYPES =
      List.of(
          ColumnType.NUMBER,
          ColumnType.NUMBER,
          ColumnType.DATE,
          ColumnType.CATEGORY,
          ColumnType.TEXT);

  private static final double[] ODD = {
    0, -0.0, Double.NaN, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, 1e300, -1, 0.5
  };

  private Tables() {}

  /** Columns of {@link #TYPES} with missing values, levels never seen and numbers at the edge. */
  static Table random(int rows, Random random) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.ofNumbers("number", ColumnType.NUMBER, numbers(rows, random)));
    columns.add(Column.ofNumbers("other", ColumnType.NUMBER, numbers(rows, random)));
    columns.add(Column.ofNumbers("day", ColumnType.DATE, numbers(rows, random)));
    List<String> levels = new ArrayList<>(List.of("new", "c", "a", "", "secret", "b"));
    columns.add(Column.ofLevels("job", ColumnType.CATEGORY, codes(rows, levels, random), levels));
    List<String> texts = new ArrayList<>(List.of("", "Good", "very good, VERY bad 12!", "!!"));
    for (int i = 0; i < rows; i++) {
      texts.add("good " + random.nextInt(9) + " text");
    }
    List<String> distinct = texts.stream().distinct().toList();
    columns.add(Column.ofLevels("note", ColumnType.TEXT, codes(rows, distinct, random), distinct));
    return new Table(columns);
  }

  /** One operator of every kind. */
  static Encoder encoder() {
    Levels levels = Levels.of(List.of("a", "b", Levels.hide("secret")));
    int[] hashes = hashes("good", "very", "very good");
    return new Encoder(
        List.of(
            NumberOperator.of(NUMBER, "number"),
            new NumberOperator(NUMBER, "number", -5, 5),
            new ScaledOperator(OTHER_NUMBER, "other", 1, 0.5, 2, 8, true),
            new QuantileOperator(
                NUMBER, "number", new double[] {-1, 0, 4}, new double[] {-2, 0, 2}, true),
            new PairOperator(NUMBER, OTHER_NUMBER, "number - other", PairOperator.By.MINUS),
            new PairOperator(NUMBER, OTHER_NUMBER, "number * other", PairOperator.By.TIMES),
            new PairOperator(NUMBER, OTHER_NUMBER, "number / other", PairOperator.By.OVER),
            new PairOperator(DATE, NUMBER, "day - number", PairOperator.By.MINUS),
            new GroupRatioOperator(
                NUMBER, CATEGORY, "number / usual", levels, new double[] {2, 0, 1e-300}, 3, 4),
            new DateOperator(DATE, "day", List.of(DatePart.values())),
            new CategoryOperator(CATEGORY, "job", levels, false),
            new CategoryOperator(CATEGORY, "job", levels, true),
            new OneHotOperator(CATEGORY, "job", levels, true, true),
            new OneHotOperator(CATEGORY, "job", levels, false, false),
            new LevelValueOperator(
                CATEGORY,
                List.of("job (mean)", "job (rows)"),
                levels,
                new double[] {0.1, 10, 0.2, 20, 0.3, 30},
                new double[] {0.15, 0},
                new double[] {Double.NaN, 0}),
            new NumberValueOperator(
                NUMBER,
                List.of("number (answer 1)", "number (answer 2)"),
                new double[] {-1, 0, 4},
                new double[] {0.1, 1, 0.2, 2, 0.3, 1e300},
                new double[] {0, -1}),
            new LevelNumberOperator(CATEGORY, "job", false),
            new TextShapeOperator(TEXT, "note"),
            new TextHashOperator(TEXT, "note", hashes, true),
            new TextScoreOperator(
                TEXT,
                List.of("note (score)"),
                4,
                false,
                new float[] {1, -1, 2, 0},
                new float[] {1}),
            new MissingCountOperator(new int[] {NUMBER, DATE, CATEGORY})));
  }

  private static int[] hashes(String... texts) {
    List<Integer> hashes = new ArrayList<>();
    for (String text : texts) {
      int[] last = new int[1];
      Words.hashes(text, true, hash -> last[0] = hash);
      hashes.add(last[0]);
    }
    return hashes.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  private static double[] numbers(int rows, Random random) {
    double[] numbers = new double[rows];
    for (int row = 0; row < rows; row++) {
      numbers[row] =
          random.nextInt(3) == 0 ? ODD[random.nextInt(ODD.length)] : 20_000 * random.nextGaussian();
    }
    return numbers;
  }

  private static int[] codes(int rows, List<String> levels, Random random) {
    return random.ints(rows, -1, levels.size()).toArray();
  }
}
