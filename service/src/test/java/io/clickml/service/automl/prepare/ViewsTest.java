package io.clickml.service.automl.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.encoding.FeatureMatrix;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.Table;
import io.clickml.service.automl.Settings;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ViewsTest {
  private static final int ROWS = 600;

  private static Table cities(int levels) {
    int[] codes = IntStream.range(0, ROWS).map(row -> row % levels).toArray();
    List<String> names = IntStream.range(0, levels).mapToObj(i -> "city " + i).toList();
    double[] days = IntStream.range(0, ROWS).mapToDouble(row -> 18_000 + row).toArray();
    return new Table(
        List.of(
            Column.ofLevels("city", ColumnType.CATEGORY, codes, names),
            Column.ofNumbers("since", ColumnType.DATE, days)));
  }

  @Test
  void aRowNeverSeesItsOwnAnswer() {
    Random random = new Random(5);
    double[] y = random.doubles(ROWS).map(u -> u < 0.5 ? 1 : 0).toArray();
    Answers answers = new Answers(Task.BINARY, 2, y, false);
    // Every second row has a twin; what is usual for a level then is the other row's answer.
    Table table = cities(ROWS / 2);
    View view = new View("test", List.of(new LevelMeansFitter(0, false)));
    Seen seen = new Views(table, answers, 1).see(view, Split.all(ROWS), false);
    double same = 0;
    double prior = 0.5;
    for (int row = 0; row < ROWS; row++) {
      same += (seen.matrix().get(row, 0) - prior) * (y[row] - prior);
    }
    // Told its own answer, every term would be about +0.01.
    assertEquals(0, same / ROWS, 0.004);
  }

  @Test
  void rowsKeptAsideAreSeenThroughTheEncoderThatIsKept() {
    Answers answers =
        new Answers(Task.REGRESSION, 0, IntStream.range(0, ROWS).asDoubleStream().toArray(), false);
    int[] rows = IntStream.range(0, ROWS).toArray();
    List<Split> splits = Folds.of(rows, answers, Settings.of(30, 1));
    Table table = cities(12);
    for (View view : views(table)) {
      Seen seen = new Views(table, answers, 1).see(view, splits.get(0), false);
      FeatureMatrix kept = seen.encoder().encode(table.rows(splits.get(0).check()));
      for (int i = 0; i < kept.rows(); i++) {
        for (int f = 0; f < kept.width(); f++) {
          assertEquals(seen.matrix().get(splits.get(0).check()[i], f), kept.get(i, f));
        }
      }
      assertEquals(seen.matrix().width(), seen.encoder().features().size());
    }
  }

  private static List<View> views(Table table) {
    ViewPlans plans = new ViewPlans(table);
    return List.of(plans.nativeCodes(), plans.usualAnswers(), plans.linear());
  }

  @Test
  void treesSeeTheDaysBetweenTwoDates() {
    Column ordered = Column.ofNumbers("ordered", ColumnType.DATE, new double[] {1, Double.NaN, 9});
    Column paid = Column.ofNumbers("paid", ColumnType.DATE, new double[] {31, 5, 9.5});
    Table table = new Table(List.of(ordered, paid));
    Answers answers = new Answers(Task.REGRESSION, 0, new double[] {1, 2, 3}, false);
    ViewPlans plans = new ViewPlans(table);
    for (View view : List.of(plans.nativeCodes(), plans.usualAnswers())) {
      Seen seen = new Views(table, answers, 1).see(view, Split.all(3), false);
      List<String> names =
          seen.encoder().features().stream().map(feature -> feature.name()).toList();
      int between = names.indexOf("paid - ordered");
      assertEquals(30, seen.matrix().get(0, between));
      assertTrue(Float.isNaN(seen.matrix().get(1, between)));
      assertEquals(0.5f, seen.matrix().get(2, between));
    }
  }

  @Test
  void rareLevelsAreKeptByTheirHashOnly() {
    LevelCounts counts = LevelCounts.of(cities(200).column(0), Split.all(ROWS).train());
    assertTrue(counts.first(200).names().stream().noneMatch(name -> name.startsWith("city")));
    assertEquals(3, counts.count(0));
  }

  @Test
  void bandsOfNumbersHaveAnOrder() {
    assertTrue(LevelNumbers.in(bands("18-24", "25-34", "35-44", "45-64", "65+")));
    assertFalse(LevelNumbers.in(bands("18-24", "25-34", "none", "no idea", "65+")));
    assertFalse(LevelNumbers.in(bands("1 year", "2 years", "1 year or so", "2 years and more")));
  }

  private static Column bands(String... levels) {
    int[] codes = IntStream.range(0, ROWS).map(row -> row % levels.length).toArray();
    return Column.ofLevels("band", ColumnType.CATEGORY, codes, List.of(levels));
  }
}
