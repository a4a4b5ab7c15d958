package io.clickml.modelstore.scorer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.clickml.modelstore.bundle.Samples;
import io.clickml.modelstore.encoding.Clock;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.schema.Domain;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonsTest {
  private static final double GONE = Double.NaN;

  private static Table row(double balance, double joined, double newsletter, int city) {
    return new Table(
        List.of(
            Column.ofNumbers("balance", ColumnType.NUMBER, new double[] {balance}),
            Column.ofNumbers("joined", ColumnType.DATE, new double[] {joined}),
            Column.ofNumbers("newsletter", ColumnType.YES_NO, new double[] {newsletter}),
            Column.ofLevels("city", ColumnType.CATEGORY, new int[] {city}, List.of("Graz"))));
  }

  private static List<String> texts(Task task, Table table, double... effects) {
    Schema schema = Samples.schema(task);
    return new Reasons(schema).of(table, 0, effects, 9).stream().map(Reason::text).toList();
  }

  @Test
  void speaksInTheUsersWords() {
    assertEquals(
        List.of(
            "balance €1,240 is higher than usual: +12 points",
            "joined 2019-10-02 is later than usual: -5 points",
            "city is Graz: -3 points",
            "newsletter is yes: +1 point",
            "the number of empty cells in this row: +0.2 points"),
        texts(Task.BINARY, row(1240, 18171, 1, 0), 0.12, -0.05, 0.0101, -0.031, 0.002));
  }

  @Test
  void speaksOfNumbersInTheirUnit() {
    assertEquals(
        List.of(
            "balance €50 is lower than usual: -€1,230",
            "no value in city: +€12.3",
            "joined 2011-01-31 is much earlier than usual: +€0.5"),
        texts(Task.REGRESSION, row(50, 15005, 0, -1), -1234, 0.5, 0, 12.34, 0));
  }

  @Test
  void saysThatNothingIsThere() {
    assertEquals(
        List.of("no value in balance: -50 points", "newsletter is no: +7 points"),
        texts(Task.MULTICLASS, row(GONE, GONE, 0, -1), -0.5, 0.0001, 0.07, 0, 0));
    assertEquals(
        List.of("balance is €450: +2 points"),
        texts(Task.BINARY, row(450, GONE, GONE, -1), 0.02, 0, 0, 0, 0));
  }

  @Test
  void speaksOfTimesAsPeopleWriteThem() {
    double[] hours = {0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6};
    InputColumn opened =
        InputColumn.of(
            "opened", NumberReading.times(Clock.HOURS), new Domain(200, 0, hours, List.of()));
    Schema schema = new Schema(List.of(opened), Samples.schema(Task.BINARY).target());
    Column values = opened.reading().read("opened", Cells.of(List.of("2:35 PM")));

    Reason reason =
        new Reasons(schema).of(new Table(List.of(values)), 0, new double[] {0.12, 0}, 1).get(0);

    assertEquals("opened 14:35 is much higher than usual: +12 points", reason.text());
    assertEquals("14:35", reason.args().get("value"));
  }

  @Test
  void keepsTheStrongest() {
    Reasons reasons = new Reasons(Samples.schema(Task.BINARY));
    List<Reason> two =
        reasons.of(row(1, 15005, 0, 0), 0, new double[] {0.01, 0.3, -0.4, 0.2, 0}, 2);
    assertEquals(List.of("newsletter", "joined"), two.stream().map(Reason::column).toList());
    assertEquals(-0.4, two.get(0).effect());
    assertEquals(false, two.get(0).args().get("value"));
  }
}
