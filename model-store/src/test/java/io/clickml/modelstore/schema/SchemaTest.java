package io.clickml.modelstore.schema;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.encoding.CategoryReading;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.encoding.StrictJson;
import io.clickml.modelstore.encoding.YesNoReading;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.ColumnType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaTest {
  @Test
  void aSchemaComesBackFromJson() throws JsonProcessingException {
    Column numbers =
        Column.ofNumbers("x", ColumnType.NUMBER, new double[] {1, 2, Double.NaN, 4.25});
    Schema schema =
        new Schema(
            List.of(InputColumn.of("x", NumberReading.plain(), Domain.of(numbers))),
            new Target(
                "code",
                Task.MULTICLASS,
                CategoryReading.usual(),
                List.of(1, "b", true),
                "",
                Schemas.NONE));
    ObjectMapper json = StrictJson.mapper();
    String text = json.writeValueAsString(schema);
    Schema back = json.readValue(text, Schema.class);
    assertEquals(text, json.writeValueAsString(back));
    assertEquals(List.of(1.0, "b", true), back.target().classes());
    assertEquals(4.25, back.inputs().get(0).domain().high());
  }

  @Test
  void whatDoesNotFitTogetherIsRefused() {
    InputColumn job = Schemas.schema().inputs().get(1);
    assertThrows(
        IllegalArgumentException.class, () -> new Schema(List.of(job, job), Schemas.TARGET));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new InputColumn(
                "x", List.of(), ColumnType.NUMBER, CategoryReading.usual(), true, Schemas.NONE));
    for (Task task : Task.values()) {
      List<Object> wrong = task == Task.REGRESSION ? List.of("a", "b") : List.of("a");
      assertThrows(
          IllegalArgumentException.class,
          () -> new Target("y", task, CategoryReading.usual(), wrong, "", Schemas.NONE));
    }
  }

  @Test
  void answersBecomeClasses() {
    Cells cells = Cells.of(Arrays.asList("yes", "NO", null, "perhaps", true));
    Target yesNo = Schemas.TARGET;
    assertArrayEquals(new int[] {1, 0, -1, -1, 1}, yesNo.classes(yesNo.reading().read("y", cells)));
    Target codes =
        new Target(
            "y", Task.MULTICLASS, CategoryReading.usual(), List.of(3, "b", true), "", Schemas.NONE);
    Cells levels = Cells.of(Arrays.asList("b", "3", 3.0, true, "new", " "));
    assertArrayEquals(
        new int[] {1, 0, 0, 2, -1, -1}, codes.classes(codes.reading().read("y", levels)));
    Target numbers =
        new Target("y", Task.BINARY, NumberReading.plain(), List.of(1, 2.5), "", Schemas.NONE);
    Cells values = Cells.of(Arrays.asList("2.50", 1.0, "x"));
    assertArrayEquals(new int[] {1, 0, -1}, numbers.classes(numbers.reading().read("y", values)));
  }

  @Test
  void theDomainOfNumbers() {
    double[] values = new double[202];
    for (int i = 0; i <= 200; i++) {
      values[i] = 200 - i;
    }
    values[201] = Double.NaN;
    Domain domain = Domain.of(Column.ofNumbers("x", ColumnType.NUMBER, values));
    assertArrayEquals(
        new double[] {0, 2, 10, 50, 100, 150, 190, 198, 200}, domain.quantiles(), 1e-9);
    assertEquals(202, domain.rows());
    assertEquals(1.0 / 202, domain.missingShare());
    assertEquals(100, domain.median());
    Domain blank = Domain.of(Column.ofNumbers("x", ColumnType.NUMBER, new double[] {Double.NaN}));
    assertTrue(Double.isNaN(blank.low()) && Double.isNaN(blank.high()));
    assertEquals(1, blank.missingShare());
    assertEquals(0, Domain.of(Column.ofNumbers("x", ColumnType.NUMBER, new double[0])).rows());
  }

  @Test
  void theDomainOfLevelsKeepsNoRareOnes() {
    List<Object> cells = new ArrayList<>();
    cells.addAll(Collections.nCopies(5, "five"));
    cells.addAll(Collections.nCopies(4, "four"));
    cells.addAll(Collections.nCopies(7, "seven"));
    cells.addAll(Collections.nCopies(4, null));
    Domain domain = Domain.of(CategoryReading.usual().read("x", Cells.of(cells)));
    assertEquals(
        List.of(new LevelCount("seven", 7), new LevelCount("five", 5)), domain.topLevels());
    assertEquals(0.2, domain.missingShare());
    assertEquals(0, domain.quantiles().length);
  }

  @Test
  void yesComesSecond() {
    YesNoReading reading = YesNoReading.of("gone", "here");
    Target target =
        new Target("left", Task.BINARY, reading, List.of("here", "gone"), "", Schemas.NONE);
    int[] classes = target.classes(reading.read("left", Cells.of(List.of("gone", "here"))));
    assertEquals("gone", target.classes().get(classes[0]));
  }
}
