package io.clickml.modelstore.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.Table;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EncoderTest {
  private final Encoder encoder = Tables.encoder();

  @Property(tries = 200)
  void aBlockEqualsItsRowsOneByOne(
      @ForAll @IntRange(min = 1, max = 60) int rows, @ForAll long seed) {
    Table table = Tables.random(rows, new Random(seed));
    int width = encoder.width();
    FeatureMatrix all = encoder.encode(table);
    assertEquals(rows * width, all.values().length);
    for (int row = 0; row < rows; row++) {
      float[] expected = Arrays.copyOfRange(all.values(), row * width, (row + 1) * width);
      assertArrayEquals(expected, encoder.encode(table, row, row + 1).values());
      assertArrayEquals(expected, encoder.encode(table.rows(new int[] {row})).values());
    }
  }

  @Property(tries = 200)
  void featuresAreNeverInfiniteAndCodesStayInRange(
      @ForAll @IntRange(min = 1, max = 60) int rows, @ForAll long seed) {
    FeatureMatrix all = encoder.encode(Tables.random(rows, new Random(seed)));
    List<Feature> features = encoder.features();
    assertEquals(features.size(), encoder.width());
    for (int row = 0; row < rows; row++) {
      for (int j = 0; j < features.size(); j++) {
        float value = all.get(row, j);
        assertFalse(Float.isInfinite(value), features.get(j).name());
        int levels = features.get(j).levels();
        assertTrue(levels == 0 || Float.isNaN(value) || (value >= 0 && value < levels));
      }
    }
  }

  @Test
  void linearFeaturesAreNeverMissing() {
    Table table = numbers(Double.NaN, 1e300, -1e300, 2.5);
    Encoder linear =
        new Encoder(
            List.of(
                new ScaledOperator(0, "x", 1, 0.5, 2, 8, true),
                new QuantileOperator(0, "x", new double[] {0, 5}, new double[] {-1, 1}, true)));
    float[] expected = {0.25f, 1, 0, 1, 8, 0, 1, 0, -8, 0, -1, 0, 1, 0, 0, 0};
    assertArrayEquals(expected, linear.encode(table).values());
  }

  @Test
  void aNumberLiesBetweenTheValuesOfItsKnots() {
    Operator values =
        new NumberValueOperator(
            0,
            List.of("a", "b"),
            new double[] {1, 3},
            new double[] {10, -1, 20, 1},
            new double[] {7, 8});
    Table table = numbers(Double.NaN, -5, 1, 1.5, 3, 1e9);
    float[] expected = {7, 8, 10, -1, 10, -1, 12.5f, -0.5f, 20, 1, 20, 1};
    assertArrayEquals(expected, new Encoder(List.of(values)).encode(table).values());
  }

  @Test
  void levelsAreFoundWhateverTheirOrder() {
    Levels known = Levels.of(List.of("a", "b", Levels.hide("rare")));
    Table table = levels("rare", "b", null, "never seen", "a");
    float none = Float.NaN;
    assertEncoded(new CategoryOperator(0, "c", known, false), table, 2, 1, none, none, 0);
    assertEncoded(new CategoryOperator(0, "c", known, true), table, 2, 1, none, 3, 0);
    double[] means = {0.5, 0.25, 0.75};
    assertEncoded(
        new LevelValueOperator(
            0, List.of("mean"), known, means, new double[] {0.4}, new double[] {0.3}),
        table,
        0.75f,
        0.25f,
        0.3f,
        0.4f,
        0.5f);
    assertEncoded(
        new OneHotOperator(0, "c", Levels.of(List.of("a")), true, true),
        table,
        new float[] {0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 1, 0, 0});
  }

  @Test
  void aNumberStandsAgainstWhatIsUsualInItsLevel() {
    double[] numbers = {6, 6, 6, 6, Double.NaN};
    Column number = Column.ofNumbers("x", ColumnType.NUMBER, numbers);
    Table table = new Table(List.of(number, levels("a", "b", "new", null, "a").column(0)));
    float none = Float.NaN;
    Levels known = Levels.of(List.of("a", "b"));
    assertEncoded(
        new GroupRatioOperator(0, 1, "x / usual", known, new double[] {2, 0}, 3, 4),
        table,
        3,
        none,
        2,
        1.5f,
        none);
  }

  @Test
  void everySourceHasItsOwnType() {
    Levels known = Levels.of(List.of("a"));
    double[] one = {1};
    new Encoder(
            List.of(new GroupRatioOperator(Tables.DATE, Tables.CATEGORY, "x", known, one, 1, 1)))
        .check(Tables.TYPES);
    Encoder turned =
        new Encoder(
            List.of(new GroupRatioOperator(Tables.CATEGORY, Tables.DATE, "x", known, one, 1, 1)));
    assertThrows(IllegalArgumentException.class, () -> turned.check(Tables.TYPES));
  }

  @Test
  void partsOfADate() {
    double days = LocalDateTime.of(2020, 2, 29, 23, 59).toEpochSecond(ZoneOffset.UTC) / 86_400.0;
    Table table = new Table(List.of(Column.ofNumbers("d", ColumnType.DATE, new double[] {days})));
    List<DatePart> parts = Arrays.asList(DatePart.values()).subList(1, DatePart.values().length);
    assertEncoded(new DateOperator(0, "d", parts), table, 2020, 2, 29, 6, 60, 9, 1, 0, 1, 23, 59);
  }

  @Test
  void everyMinuteOfADayIsRead() {
    for (int minute = 0; minute < 1_440; minute++) {
      double days = 17_000 + minute / 1_440.0;
      assertEquals(minute / 60, (int) DatePart.HOUR.of(null, days));
      assertEquals(minute % 60, (int) DatePart.MINUTE.of(null, days));
    }
  }

  @Test
  void wordsAreCountedAndScored() {
    Table table =
        new Table(
            List.of(
                Column.ofLevels(
                    "t", ColumnType.TEXT, new int[] {0, -1, 1}, List.of("Good, GOOD day", "..."))));
    int[] good = new int[1];
    Words.hashes("good", false, hash -> good[0] = hash);
    float none = Float.NaN;
    assertEncoded(new TextHashOperator(0, "t", good, true), table, 2, none, 0);
    float[] weights = {3};
    assertEncoded(
        new TextScoreOperator(0, List.of("s"), 1, false, weights, new float[] {0.5f}),
        table,
        (float) (0.5 + 9 / Math.sqrt(3)),
        none,
        0.5f);
    assertEncoded(
        new TextShapeOperator(0, "t"),
        table,
        new float[] {14, 3, 0, 5 / 14f, none, none, none, none, 3, 0, 0, 0});
  }

  @Test
  void operatorsAreCheckedAgainstTheColumns() {
    encoder.check(Tables.TYPES);
    Encoder wrong = new Encoder(List.of(NumberOperator.of(Tables.TEXT, "note")));
    assertThrows(IllegalArgumentException.class, () -> wrong.check(Tables.TYPES));
    Encoder beyond = new Encoder(List.of(NumberOperator.of(9, "none")));
    assertThrows(IllegalArgumentException.class, () -> beyond.check(Tables.TYPES));
  }

  @Test
  void parametersThatCannotBeAreRefused() {
    Levels two = Levels.of(List.of("a", "b"));
    double[] one = {1};
    for (Runnable made :
        List.<Runnable>of(
            () -> new NumberOperator(0, "x", 2, 1),
            () -> new ScaledOperator(0, "x", 0, 0, 0, 1, false),
            () -> new QuantileOperator(0, "x", new double[] {1, 1}, new double[] {0, 1}, false),
            () -> new LevelValueOperator(0, List.of("x"), two, one, one, one),
            () -> new NumberValueOperator(0, List.of("x"), new double[] {1, 1}, one, one),
            () -> new NumberValueOperator(0, List.of("x", "y"), one, one, one),
            () -> new NumberValueOperator(0, List.of("x"), new double[0], new double[0], one),
            () -> new GroupRatioOperator(0, 1, "x", two, one, 1, 1),
            () -> new GroupRatioOperator(0, 0, "x", Levels.of(List.of("a")), one, 1, 1),
            () -> new Feature("x", List.of(-1), 0),
            () -> Levels.of(List.of("a", "a")),
            () -> new TextHashOperator(0, "x", new int[] {2, 1}, false),
            () -> new TextScoreOperator(0, List.of("x"), 2, false, new float[1], new float[1]))) {
      assertThrows(IllegalArgumentException.class, made::run);
    }
  }

  private static void assertEncoded(Operator operator, Table table, float... expected) {
    assertArrayEquals(expected, new Encoder(List.of(operator)).encode(table).values(), 1e-6f);
  }

  private static Table numbers(double... numbers) {
    return new Table(List.of(Column.ofNumbers("x", ColumnType.NUMBER, numbers)));
  }

  private static Table levels(String... cells) {
    List<String> levels = Arrays.stream(cells).filter(cell -> cell != null).distinct().toList();
    int[] codes = Arrays.stream(cells).mapToInt(levels::indexOf).toArray();
    return new Table(List.of(Column.ofLevels("c", ColumnType.CATEGORY, codes, levels)));
  }
}
