package io.clickml.service.table.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.encoding.DateReading;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.RawTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeDoctorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "1.5|1.50|2.25|1.5",
        "1,5|-3,25|2,0|1.5",
        "1.234,50|12,5|7|1234.5",
        "1,234.50|12.5|7|1234.5",
        "1 234,5|12,5|7|1234.5",
        "1'234.5|12.5|7|1234.5",
        "12 %|7,5 %|100 %|0.12",
        "€ 12.50|€ 7.00|€ 1,000.00|12.5",
        "12,50 €|7,00 €|1.000,00 €|12.5",
        "10,000+|500+|1,000,000+|10000",
        "19M|201k|8.7M|19000000",
        "(1,200)|300|4,500|-1200",
        "1.200|950|3.400|1200",
        "5 kg|7 kg|12.5 kg|5",
        "1e3|2.5E-2|7|1000",
      })
  void readsNumbersAsPeopleWriteThem(String first, String second, String third, double value) {
    ColumnProfile column = examine("size", first, second, third);

    assertEquals(ColumnType.NUMBER, column.type(), () -> column.readAs().text());
    assertEquals(value, ((NumberReading) column.reading()).value(first));
    assertNull(column.misfits());
  }

  @Test
  void readsOpenCommasAsTheRestOfTheTableDoes() {
    RawTable table =
        new RawTable(
            List.of("weight", "price"),
            List.of(
                Cells.of(List.of("1,250", "2,125", "3,500")),
                Cells.of(List.of("1,5", "2,75", "3,5"))));

    Profile profile = TypeDoctor.examine(table);

    assertEquals(1.25, ((NumberReading) profile.readings().get(0)).value("1,250"));
  }

  @Test
  void namesTheCellsThatAreNoNumbers() {
    List<Object> cells = new ArrayList<>(numbers(200));
    cells.set(15, "n.n.");
    cells.set(40, "12x34");

    ColumnProfile column = examine(cells, "a", "b", "amount");

    assertEquals(ColumnType.NUMBER, column.type());
    assertEquals(2, column.misfits().count());
    assertEquals("C17", column.misfits().cells().get(0).cell());
    assertEquals(
        "2 cells are not numbers: C17 “n.n.”, C42 “12x34”; they count as missing.",
        column.misfits().note().text());
  }

  @Test
  void keepsAColumnOfWordsWhenTooFewAreNumbers() {
    List<Object> cells = new ArrayList<>(numbers(100));
    for (int i = 0; i < 8; i++) {
      cells.set(i, "word " + i);
    }

    ColumnProfile column = examine(cells, "amount", 1);

    assertEquals(ColumnType.CATEGORY, column.type());
    assertEquals("column.mostly-numbers", column.notes().get(0).code());
  }

  @Test
  void takesAWordThatComesAgainAndAgainForNoValue() {
    List<Object> cells = new ArrayList<>(numbers(100));
    Collections.fill(cells.subList(0, 20), "varies with device");

    ColumnProfile column = examine(cells, "size", 1);

    assertEquals(ColumnType.NUMBER, column.type());
    assertEquals(20, column.missing());
    assertEquals("column.word-counts-as-missing", column.notes().get(0).code());
  }

  @Test
  void countsBlankTextsAndWordsForNothingAsMissing() {
    ColumnProfile column = examine("income", "5", " ", "n/a", "-", "?", "NaN", "#N/A", "7.5");

    assertEquals(ColumnType.NUMBER, column.type());
    assertEquals(6, column.missing());
    assertNull(column.misfits());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "24.12.2020|01.02.2021|dd.MM.yyyy|2020-12-24",
        "01.02.2020|03.04.2021|dd.MM.yyyy|2020-02-01",
        "24-12-2020|01-02-2021|dd-MM-yyyy|2020-12-24",
        "12/24/2020|1/2/2021|MM/dd/yyyy|2020-12-24",
        "24/12/45|01/02/21|dd/MM/yy|2045-12-24",
        "2020-12-24|2021-02-01|yyyy-MM-dd|2020-12-24",
        "2020/12/24|2021/2/1|yyyy/MM/dd|2020-12-24",
        "20201224|20210201|yyyyMMdd|2020-12-24",
        "20201224T000000|20210201T000000|yyyyMMdd'T'HHmmss|2020-12-24",
        "December 24, 2020|May 1, 2021|MMM d, yyyy|2020-12-24",
        "24. Dezember 2020|1. Mai 2021|d. MMM yyyy|2020-12-24",
        "24-Dec-20|01-May-21|d-MMM-yy|2020-12-24",
        "24 de diciembre de 2020|1 de mayo de 2021|d 'de' MMM 'de' yyyy|2020-12-24",
        "jueves, 24 de diciembre de 2020|sábado, 1 de mayo de 2021|E, d 'de' MMM 'de' yyyy|2020-12-24",
        "24 de dezembro de 2020|1 de março de 2021|d 'de' MMM 'de' yyyy|2020-12-24",
        "2020-12|2021-02|yyyy-MM|2020-12-01",
      })
  void readsDatesInOneFormat(String first, String second, String pattern, String date) {
    ColumnProfile column = examine("when", first, second);

    assertEquals(DateReading.of(pattern), column.reading(), () -> column.readAs().text());
    assertEquals(
        (double) java.time.LocalDate.parse(date).toEpochDay(),
        ((DateReading) column.reading()).value(first));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-12-24T18:30:00|0.7708333333333334",
        "2020-12-24 18:30|0.7708333333333334",
        "2020-12-24T18:30:00.250Z|0.7708362268518519",
        "24.12.2020 18:30:00|0.7708333333333334",
        "12/24/2020 6:30 PM|0.7708333333333334",
      })
  void readsTheTimeOfDay(String written, double time) {
    ColumnProfile column = examine("when", written, written.replace("24", "25"));

    DateReading reading = (DateReading) column.reading();
    assertTrue(reading.time());
    double days = reading.value(written);
    assertEquals(time, days - Math.floor(days), 1e-9);
  }

  @Test
  void noughtsInTheFormatOfADateLeaveTheOthersDates() {
    Object[] cells = new Object[100];
    Arrays.setAll(
        cells, i -> i % 5 == 0 ? 0.0 : java.time.LocalDate.of(2024, 1, 1).plusDays(i).toString());

    ColumnProfile column = examine("paid on", cells);

    assertEquals(DateReading.of("yyyy-MM-dd"), column.reading());
    assertEquals("A2", column.misfits().cells().get(0).cell());
  }

  @Test
  void asksWhichWayRoundDayAndMonthAre() {
    ColumnProfile column = examine("when", "03/04/2024", "05/06/2024", "11/12/2024");

    assertEquals(ColumnType.CATEGORY, column.type(), "no side is taken");
    List<Reading> choices =
        column.question().choices().stream().map(Question.Choice::reading).toList();
    assertEquals(column.reading(), choices.get(0), "the first choice is used until answered");
    assertEquals(
        List.of(DateReading.of("dd/MM/yyyy"), DateReading.of("MM/dd/yyyy")), choices.subList(1, 3));
  }

  @Test
  void neverTakesPlainNumbersForDates() {
    assertEquals(ColumnType.NUMBER, examine("a", "12345678", "99999999", "20200101").type());
    assertEquals(ColumnType.NUMBER, examine("a", "12.05", "11.04", "1.5").type());
    assertEquals(ColumnType.NUMBER, examine("a", "44197", "44198", "44300").type());
  }

  @ParameterizedTest
  @CsvSource({"yes,no", "Y,N", "TRUE,FALSE", "ja,nein", "1,0", "oui,non", "Sí,No"})
  void readsYesAndNo(String yes, String no) {
    ColumnProfile column = examine("active", yes, no, no, null);

    assertEquals(ColumnType.YES_NO, column.type());
    assertEquals(1, column.missing());
  }

  @Test
  void readsJsonCellsLikeText() {
    assertEquals(ColumnType.YES_NO, examine("a", true, false, true).type());
    assertEquals(ColumnType.NUMBER, examine("a", 1.5, 2.0, "n/a").type());
    assertEquals(ColumnType.YES_NO, examine("a", 1.0, 0.0, 0.0).type());
    assertEquals(DateReading.of("yyyyMMdd"), examine("a", 20201224.0, 20210201.0).reading());
  }

  @Test
  void tellsIdentifiersFromQuantities() {
    assertEquals(
        ColumnType.IDENTIFIER, examine(upTo(100, i -> "A-" + (i * 7919 % 977)), "ref", 1).type());
    assertEquals(ColumnType.IDENTIFIER, examine(upTo(100, i -> "" + i), "n", 0).type());
    assertEquals(
        ColumnType.IDENTIFIER, examine(upTo(100, i -> "" + i * 7919), "customerID", 1).type());
    assertEquals(ColumnType.NUMBER, examine(upTo(100, i -> "" + i * 7919), "balance", 1).type());
    assertEquals(ColumnType.NUMBER, examine(upTo(100, i -> "" + (1920 + i)), "year", 0).type());
  }

  @Test
  void takesCodesForCategories() {
    assertEquals(
        ColumnType.CATEGORY, examine(upTo(100, i -> "" + (98001 + i % 7)), "zipcode", 1).type());
    assertEquals(
        ColumnType.CATEGORY, examine(upTo(100, i -> "0" + (1000 + i % 7)), "PLZ", 1).type());
    assertEquals(ColumnType.CATEGORY, examine(upTo(100, i -> "" + i % 7), "TrafficType", 1).type());
    assertEquals(ColumnType.NUMBER, examine(upTo(100, i -> "" + i % 7), "children", 1).type());
  }

  @Test
  void keepsNaAsAValueAmongWordsWhenItIsFrequent() {
    ColumnProfile often =
        examine(upTo(100, i -> List.of("NA", "Pave", "Gravel").get(i % 3)), "alley", 1);
    ColumnProfile rare =
        examine(upTo(300, i -> i == 7 ? "NA" : "AB".substring(i % 2, i % 2 + 1)), "wing", 1);

    ColumnProfile waiting =
        examine(upTo(100, i -> i < 90 ? "abc".substring(i % 3, i % 3 + 1) : "NA"), "plan", 1);

    assertEquals(10, waiting.missing());
    assertEquals(0, often.missing());
    assertEquals(3, often.distinct());
    assertEquals(1, rare.missing());
  }

  @Test
  void tellsSentencesFromLevels() {
    List<Object> reviews = upTo(60, i -> "I liked the " + i + " of them very much");

    assertEquals(ColumnType.TEXT, examine(reviews, "review", 1).type());
    assertEquals(
        ColumnType.CATEGORY, examine(upTo(60, i -> "one of level " + i % 4), "plan", 1).type());
  }

  @Test
  void findsConstantsAndEmptyColumns() {
    ColumnProfile constant = examine("a", "x", "x", "x");
    ColumnProfile empty = examine("a", null, " ", "n/a");

    assertEquals(ColumnType.CONSTANT, constant.type());
    assertNotNull(constant.leaveOut());
    assertEquals("read-as.empty", empty.readAs().code());
    assertEquals(ColumnType.CATEGORY, examine("a", "x", null, "x", null).type(), "filled or blank");
  }

  @Test
  void guessesWhatIsPersonal() {
    assertEquals("personal.email", examine("contact", "a@b.de", "c@d.com").personal().code());
    assertEquals("personal.name", examine(upTo(30, i -> "Ann " + i), "Name", 1).personal().code());
    assertEquals(
        "personal.phone", examine("n", "+49 170 1234567", "+44 20 7946 0958").personal().code());
    assertNull(examine("PhoneService", "Yes", "No").personal());
    assertNull(examine("Product Name", "a", "b").personal());
  }

  @Test
  void leavesOutWhatSaysWhoAPersonIs() {
    assertTrue(examine(upTo(30, i -> "Ann " + i % 20), "name", 1).leftOutAsPersonal());
    // Numbers that count something are no telephone numbers, and a birthday tells an age.
    assertNull(examine(upTo(40, i -> "" + 3 * i), "mobile minutes", 1).leaveOut());
    assertNull(examine(upTo(40, i -> "19" + (60 + i) + "-01-02"), "birthday", 1).leaveOut());
  }

  @Test
  void numbersOfCustomersNameThemAlsoWhereTheyRepeat() {
    List<Object> people = upTo(400, i -> "" + (70_000 + i * 37 % 120));
    assertEquals(ColumnType.IDENTIFIER, examine(people, "CustomerID", 3).type());
    List<Object> coded = upTo(400, i -> "C-" + i % 120);
    assertEquals(ColumnType.IDENTIFIER, examine(coded, "customer id", 3).type());
    assertEquals(ColumnType.CATEGORY, examine(people, "store id", 3).type());
    assertEquals(ColumnType.NUMBER, examine(people, "number of visitors", 3).type());
  }

  @Test
  void remembersTheReadingAPersonChose() {
    RawTable table = table(List.of("03/04/2024", "x", "05/06/2024"), "when");

    ColumnProfile column =
        TypeDoctor.examine(
                table,
                io.clickml.service.table.format.CellNames.HEADED,
                Map.of("when", DateReading.of("MM/dd/yyyy")))
            .columns()
            .get(0);

    assertEquals("A3", column.misfits().cells().get(0).cell());
    assertEquals(
        "1 cell is not a date: A3 “x”; it counts as missing.", column.misfits().note().text());
  }

  @Test
  void findsAReadingForAWantedType() {
    RawTable table = table(List.of("m", "f", "f"), "sex");

    assertEquals(
        List.of("m"),
        ((io.clickml.modelstore.encoding.YesNoReading)
                TypeDoctor.readingAs(table, 0, ColumnType.YES_NO))
            .yes());
    assertNull(TypeDoctor.readingAs(table, 0, ColumnType.DATE));
    assertNull(TypeDoctor.readingAs(table, 0, ColumnType.NUMBER));
  }

  @Test
  void pointsOutColumnsThatSayTheSame() {
    Cells cells = Cells.of(numbers(60));
    Profile profile = TypeDoctor.examine(new RawTable(List.of("a", "b"), List.of(cells, cells)));

    assertEquals("column.same-as-other", profile.warnings().get(0).sentence().code());
  }

  private static List<Object> numbers(int count) {
    return upTo(count, i -> Integer.toString(i * 37 % 211));
  }

  private static List<Object> upTo(int count, java.util.function.IntFunction<Object> cell) {
    return IntStream.range(0, count).mapToObj(cell).collect(java.util.stream.Collectors.toList());
  }

  private static ColumnProfile examine(String name, Object... cells) {
    return TypeDoctor.examine(table(Arrays.asList(cells), name)).columns().get(0);
  }

  private static ColumnProfile examine(List<Object> cells, String name, int times) {
    // Behind a first column, so that being first says nothing.
    Cells column = Cells.of(cells);
    Cells other = Cells.of(cells.stream().map(cell -> (Object) "same").toList());
    RawTable table =
        times == 0
            ? new RawTable(List.of(name), List.of(column))
            : new RawTable(List.of("other", name), List.of(other, column));
    List<ColumnProfile> columns = TypeDoctor.examine(table).columns();
    return columns.get(columns.size() - 1);
  }

  private static ColumnProfile examine(List<Object> cells, String... names) {
    List<Cells> columns = Stream.of(names).map(name -> Cells.of(cells)).toList();
    return TypeDoctor.examine(new RawTable(List.of(names), columns))
        .columns()
        .get(names.length - 1);
  }

  private static RawTable table(List<?> cells, String name) {
    return new RawTable(List.of(name), List.of(Cells.of(cells)));
  }
}
