package io.clickml.service.table.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.RawTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers such as 1.234, in which the mark may group thousands or not. */
class OpenMarkTest {
  private static final List<String> NONE = List.of("a", "b", "a", "b");

  @ParameterizedTest
  @ValueSource(ints = {100, 300, 1_000, 5_000})
  void neverMultipliesWeightsInGrams(int rows) {
    for (int seed = 0; seed < 10; seed++) {
      Random random = new Random(seed);
      List<String> weights = random(random, rows, "%.3f", 70, 9);
      List<String> prices = random(random, rows, "%.2f", 600, 90);
      String drawn = "seed " + seed;

      ColumnProfile alone = examine(weights, Stream.generate(() -> "a").limit(rows).toList());
      ColumnProfile beside = examine(weights, prices);

      assertEquals(".", ((NumberReading) alone.reading()).decimal(), drawn);
      assertEquals("number.ambiguous", alone.question().ask().code(), drawn);
      assertEquals(".", ((NumberReading) beside.reading()).decimal(), drawn);
      assertNull(beside.question(), drawn);
      assertNull(beside.misfits(), drawn);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Other columns decide.
        "69.464;70.000;72.581;69.464|3,105.47;31.32;5;6|69.464|69.464",
        "69.464;70.000;72.581;69.464|3.105,47;31,32;5;6|69.464|69464",
        "69.464;70.000;72.581;69.464|1,5;2,75;7,1;6|69.464|69464",
        "69,464;70,000;72,581;69,464|1,5;2,75;7,1;6|69,464|69.464",
        "69,464;70,000;72,581;69,464|1.5;2.75;7.1;6|69,464|69464",
        "69.464;70.000;72.581;69.464|1.234.567;2.345.678;7;6|69.464|69464",
        "1.250;2.500;3;12|3,105.47;31.32;5;6|1.250|1.25",
        // The column itself decides.
        "69.464;70.000;0.123;72.581|1,5;2,75;7,1;6|69.464|69.464",
        "69.464;70.000;12.34;72.581|1,5;2,75;7,1;6|69.464|69.464",
        "69.464;70.000;1234.567;72.581|1,5;2,75;7,1;6|69.464|69.464",
        "69.464;70.000;1.234.567;72.581|a;b;a;b|69.464|69464",
        "1.200;950;3.400;72.581|a;b;a;b|1.200|1200",
        "1,200;950;3,400;72,581|a;b;a;b|1,200|1200",
        // Days and addresses are no numbers with thousands.
        "69.464;70.000;72.581;69.464|1.5;24.12.2020;2.5;3.5|69.464|69.464",
      })
  void goesByWhatOnlyOneReadingAllows(String cells, String other, String first, double value) {
    ColumnProfile column = examine(cells(cells), cells(other));

    assertEquals(value, ((NumberReading) column.reading()).value(first));
    assertNull(column.question());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "69.464;70.000;72.581;69.999|69.464|69.464|69464",
        "69.464;70.001;72.581;69.999|69.464|69.464|69464",
        "69,464;70,000;72,581;69,999|69,464|69464|69.464",
        // A nought or a rare whole number shows nothing.
        "69.460;0;72.580;69.990|69.460|69.46|69460",
      })
  void asksWhereNothingDecides(String cells, String first, double read, double otherwise) {
    ColumnProfile column = examine(cells(cells), NONE);

    List<Question.Choice> choices = column.question().choices();
    assertEquals(ColumnType.NUMBER, column.type());
    assertEquals(column.reading(), choices.get(0).reading());
    assertEquals(read, ((NumberReading) choices.get(0).reading()).value(first));
    assertEquals(otherwise, ((NumberReading) choices.get(1).reading()).value(first));
    assertEquals("read-as.number-open", column.readAs().code());
  }

  @Test
  void asksInWordsThatNoFormatOfNumbersCanTwist() {
    ColumnProfile column = examine(cells("69.464;70.000;72.581;69.999"), NONE);

    assertEquals(
        List.of(
            "“69.464” is about 69: the mark stands before the fraction.",
            "“69.464” is about 69 thousand: the mark groups thousands."),
        column.question().choices().stream().map(choice -> choice.label().text()).toList());
  }

  @Test
  void asksInPerCent() {
    ColumnProfile column = examine(cells("12.345 %;13.501 %;14.999 %;12.777 %"), NONE);

    assertEquals(
        List.of(
            "“12.345 %” is about 12: the mark stands before the fraction.",
            "“12.345 %” is about 12 thousand: the mark groups thousands."),
        column.question().choices().stream().map(choice -> choice.label().text()).toList());
  }

  @Test
  void asksBesideWordsForNoValue() {
    List<String> prices =
        Stream.iterate(0, i -> i + 1)
            .limit(100)
            .map(i -> i % 10 == 9 ? "auf Anfrage" : "€ %d.%03d".formatted(i % 8 + 1, 111 + i * 7))
            .toList();

    ColumnProfile column = examine(prices, NONE);

    List<Question.Choice> choices = column.question().choices();
    assertEquals("number.ambiguous", column.question().ask().code());
    assertEquals(
        List.of("column.word-counts-as-missing"),
        column.notes().stream().map(note -> note.code()).toList());
    assertNull(column.misfits());
    assertEquals(column.reading(), choices.get(0).reading());
    choices.forEach(choice -> assertTrue(choice.reading().missing("auf Anfrage")));
    assertEquals(1111, ((NumberReading) choices.get(1).reading()).value("€ 1.111"));
  }

  @Test
  void asksNothingOfCellsThatAreNoNumbersHere() {
    List<String> kilos = List.of("1,250 kg", "1,310 kg", "1,420 kg", "1,530 kg");
    List<String> weights =
        Stream.iterate(0, i -> i + 1)
            .limit(100)
            .map(i -> i % 25 == 24 ? kilos.get(i / 25) : i == 7 ? "1500" : "" + (i * 37 % 80 + 10))
            .toList();

    ColumnProfile column = examine(weights, NONE);

    assertEquals(ColumnType.NUMBER, column.type());
    assertNull(column.question());
    assertEquals("Numbers.", column.readAs().text());
    assertNotNull(column.misfits());
  }

  @ParameterizedTest
  @CsvSource({"'.', ',', 12345", "',', '', 12.345"})
  void oneAnswerSettlesTheOtherColumns(String decimal, String grouping, double value) {
    RawTable table =
        table(cells("12,345;22,346;31,417;45,118"), cells("61,345;72,346;81,417;95,118"));
    NumberReading chosen = NumberReading.of(decimal, grouping);

    Profile before = TypeDoctor.examine(table);
    Profile after =
        TypeDoctor.examine(
            table, io.clickml.service.table.format.CellNames.HEADED, Map.of("weight", chosen));

    assertNotNull(before.columns().get(1).question());
    assertNull(after.columns().get(1).question());
    assertEquals(value, ((NumberReading) after.readings().get(1)).value("12,345"));
  }

  @Test
  void oneOpenCellAmongManyIsNoQuestion() {
    Object[] cells = new Object[200];
    Arrays.setAll(cells, i -> i == 7 ? "1.234" : (Object) (double) (i * 37 % 101));

    ColumnProfile column = TypeDoctor.examine(table(Arrays.asList(cells), NONE)).columns().get(0);

    assertNull(column.question());
    assertEquals(1.234, ((NumberReading) column.reading()).value("1.234"));
  }

  @Test
  void anOpenColumnCanStillBePredicted() {
    Profile profile =
        TypeDoctor.examine(table(cells("69.464;70.000;72.581;69.999"), cells("x;y;z;x")));

    assertNotNull(profile.suggestedTarget());
  }

  @Test
  void noThousandsBeforeAnExponent() {
    ColumnProfile column =
        examine(cells("3.105e+03;1.250e+03;2.000e+02;3.105e-01"), cells("1,5;2,75;7,1;6"));

    assertEquals(3105, ((NumberReading) column.reading()).value("3.105e+03"));
    assertNull(column.question());
  }

  private static List<String> random(
      Random random, int rows, String format, double mid, double by) {
    return Stream.generate(
            () -> String.format(Locale.ROOT, format, mid + by * random.nextGaussian()))
        .limit(rows)
        .toList();
  }

  private static List<String> cells(String joined) {
    return List.of(joined.split(";"));
  }

  private static ColumnProfile examine(List<String> cells, List<String> other) {
    return TypeDoctor.examine(table(cells, other)).columns().get(0);
  }

  private static RawTable table(List<?> cells, List<String> other) {
    List<?> beside =
        Stream.iterate(0, i -> i + 1)
            .limit(cells.size())
            .map(i -> other.get(i % other.size()))
            .toList();
    return new RawTable(List.of("weight", "other"), List.of(Cells.of(cells), Cells.of(beside)));
  }
}
