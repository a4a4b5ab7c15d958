package io.clickml.modelstore.schema;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.schema.ColumnMatch.Misfit;
import io.clickml.modelstore.schema.ColumnMatch.Repair;
import io.clickml.modelstore.table.RawTable;
import io.clickml.modelstore.table.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnMatcherTest {
  private final Schema schema = Schemas.schema();

  @Test
  void namesInAnyOrder() {
    ColumnMatch match = match("x", "age", "job", "Größe [m]");
    assertArrayEquals(new int[] {3, 2, 1}, match.positions());
    assertEquals(List.of(), match.repairs());
    assertEquals(List.of("x"), match.extra());
  }

  @Test
  void aliasesAndTolerantSpelling() {
    ColumnMatch match = match(" JOB ", "size");
    assertArrayEquals(new int[] {1, 0, -1}, match.positions());
    assertEquals(
        List.of(new Repair("Größe [m]", "size"), new Repair("job", " JOB ")), match.repairs());
    assertArrayEquals(new int[] {0, 1, -1}, match("GRÖSSE-(M)", "j.o.b").positions());
  }

  @Test
  void theExactNameWinsOverOthersLikeIt() {
    ColumnMatch match = match("JOB", "job", "size");
    assertArrayEquals(new int[] {2, 1, -1}, match.positions());
    assertEquals(List.of("JOB"), match.extra());
  }

  @Test
  void oneColumnServesOneInput() {
    Schema twins =
        new Schema(
            List.of(
                InputColumn.of("a_b", schema.inputs().get(1).reading(), Schemas.NONE),
                InputColumn.of("a b", schema.inputs().get(1).reading(), Schemas.NONE)),
            Schemas.TARGET);
    MissingColumnException missing =
        assertThrows(
            MissingColumnException.class, () -> ColumnMatcher.match(List.of("a b", "x"), twins));
    assertEquals("a_b", missing.column());
  }

  @Test
  void everyMissingColumnIsNamed() {
    MissingColumnException missing =
        assertThrows(MissingColumnException.class, () -> match("age", "income"));
    assertEquals(List.of("Größe [m]", "job"), missing.columns());
    assertEquals("The columns Größe [m], job are missing.", missing.getMessage());
  }

  @Test
  void twoThatLookAlikeAreNotGuessed() {
    MissingColumnException missing =
        assertThrows(MissingColumnException.class, () -> match("JOB", "Job", "size"));
    assertEquals(
        "The column job is missing. More than one column could be job: JOB, Job.",
        missing.getMessage());
  }

  @Test
  void namesOfSymbolsOnlyMatchExactly() {
    assertEquals("", ColumnMatcher.fold("€ %"));
    assertEquals("strasse1", ColumnMatcher.fold(" Straße_1."));
    assertEquals("年齢", ColumnMatcher.fold("年齢"));
  }

  @Test
  void tablesAreReadInTheOrderOfTheSchema() {
    RawTable raw =
        Schemas.raw(
            List.of("job", "Size", "extra"),
            new Object[] {"nurse", "1.5", "x"},
            new Object[] {null, "tall", "y"},
            new Object[] {"clerk", 2.0, "z"});
    ColumnMatch match = ColumnMatcher.match(raw.names(), schema);
    Table table = match.read(raw);
    assertEquals(3, table.rows());
    assertEquals("Größe [m]", table.column(0).name());
    assertEquals(1.5, table.column(0).number(0));
    assertTrue(table.column(0).missing(1) && table.column(1).missing(1));
    assertEquals("clerk", table.column(1).level(2));
    assertTrue(table.column(2).missing(0) && table.column(2).missing(2));
    assertEquals(List.of(new Misfit("Größe [m]", 1, List.of("tall"))), match.misfits(raw));
    assertEquals(3, ColumnMatcher.read(raw, schema).rows());
  }

  private ColumnMatch match(String... names) {
    return ColumnMatcher.match(List.of(names), schema);
  }
}
