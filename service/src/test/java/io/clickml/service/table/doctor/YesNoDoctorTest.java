package io.clickml.service.table.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.clickml.modelstore.encoding.NumericReading;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.RawTable;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YesNoDoctorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Yes;yes ;Y|No; no;N;n",
        "Ja;ja ;J|Nein;nein;N",
        "yes;1|no;0",
        "True;Yes|False;No",
        "sí;s;SI|no;n",
        "oui;o|non;n",
        "Y;1|N;0",
        "Yes|No;N",
        "yes;1;y|no;0",
        "S;1;sí|N;0",
        "Yes;YES;yes;Y;y;yes ;Y ; y| no;No;NO;N;n;no ;n ; N"
      })
  void takesSpellingsTogether(String yes, String no) {
    List<String> yesCells = List.of(yes.split(";"));
    List<String> noCells = List.of(no.split(";"));
    Profile profile =
        TypeDoctor.examine(
            table(
                i ->
                    i % 2 == 0
                        ? yesCells.get(i / 2 % yesCells.size())
                        : noCells.get(i / 2 % noCells.size())));

    ColumnProfile column = profile.columns().get(0);
    assertEquals(ColumnType.YES_NO, column.type());
    NumericReading reading = (NumericReading) column.reading();
    yesCells.forEach(cell -> assertEquals(1, reading.value(cell), cell));
    noCells.forEach(cell -> assertEquals(0, reading.value(cell), cell));
    assertNull(column.misfits());
    assertEquals(
        List.of("column.yes-no-spellings"), column.notes().stream().map(n -> n.code()).toList());
    assertEquals(Task.BINARY, TargetChooser.task(column));
  }

  @Test
  void saysWhichSpellingsItJoined() {
    List<String> cells = List.of("Yes", "yes ", "Y", "No", " no", "N");

    ColumnProfile column = TypeDoctor.examine(table(i -> cells.get(i % 6))).columns().get(0);

    assertEquals(
        "Different spellings are taken together: “Y”, “Yes” for yes, “N”, “No” for no.",
        column.notes().get(0).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Y;N;Q",
        "Yes;No;maybe",
        "N;S;O",
        "N;O;No",
        "Yes;Y;yes",
        "S;N;0",
        "Y;N;2",
        "N;S;1",
        "1;0;O",
        "0;1;T",
        "0;1;S",
        "N;S;NO",
        "N;S;O;NO",
        "sí;no;j"
      })
  void leavesOtherWordsAlone(String cells) {
    List<String> all = List.of(cells.split(";"));

    Profile profile = TypeDoctor.examine(table(i -> all.get(i % all.size())));

    assertEquals(ColumnType.CATEGORY, profile.columns().get(0).type());
    assertEquals(List.of(), profile.columns().get(0).notes());
  }

  @Test
  void twoSpellingsNeedNoNote() {
    assertEquals(
        List.of(),
        TypeDoctor.examine(table(i -> i % 3 == 0 ? "yes" : "No")).columns().get(0).notes());
  }

  private static RawTable table(java.util.function.IntFunction<String> cell) {
    List<String> cells = IntStream.range(0, 96).mapToObj(cell).toList();
    return new RawTable(List.of("renewed"), List.of(Cells.of(cells)));
  }
}
