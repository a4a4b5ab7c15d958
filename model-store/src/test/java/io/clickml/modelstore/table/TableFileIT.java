package io.clickml.modelstore.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileIT {
  @TempDir Path folder;

  @Test
  void everyKindOfCellComesBack() throws IOException {
    List<Object> mixed = Arrays.asList("a", null, 1.5, true, false, "ü\n;\"", -0.0, "", Double.NaN);
    RawTable table = new RawTable(List.of("mixed"), List.of(Cells.of(mixed)));
    RawTable back = roundTrip(table);
    assertEquals(table.names(), back.names());
    assertEquals(cells(table.columns().get(0)), cells(back.columns().get(0)));
  }

  @Test
  void codesOfEveryWidthComeBack() throws IOException {
    int rows = 70_000;
    List<Cells> columns = new ArrayList<>();
    for (int distinct : new int[] {1, 253, 254, 255, 256, 65_534, 65_535, 65_536, rows}) {
      List<Object> values = new ArrayList<>(rows);
      for (int row = 0; row < rows; row++) {
        values.add(row % 7 == 3 ? null : (Object) (double) (row % distinct));
      }
      columns.add(Cells.of(values));
    }
    List<String> names = new ArrayList<>();
    columns.forEach(column -> names.add("c" + names.size()));
    RawTable back = roundTrip(new RawTable(names, columns));
    for (int i = 0; i < columns.size(); i++) {
      assertEquals(cells(columns.get(i)), cells(back.columns().get(i)), "column " + i);
    }
  }

  @Test
  void emptyTablesComeBack() throws IOException {
    assertEquals(List.of(), roundTrip(new RawTable(List.of(), List.of())).names());
    RawTable header = new RawTable(List.of("a"), List.of(Cells.of(List.of())));
    assertEquals(0, roundTrip(header).rows());
  }

  @Test
  void aDamagedFileIsNeverReadAsAnotherTable() throws IOException {
    RawTable table = new RawTable(List.of("name"), List.of(Cells.of(List.of("x", "y", "x", 2.0))));
    Path file = write(table);
    byte[] bytes = Files.readAllBytes(file);
    int noticed = 0;
    for (int at = 0; at < bytes.length; at++) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 0x10;
      Files.write(file, damaged);
      try {
        assertEquals(cells(table.columns().get(0)), cells(TableFile.read(file).columns().get(0)));
      } catch (IOException e) {
        noticed++;
      }
    }
    // At most one byte holds nothing but padding between the data and the sum.
    assertTrue(noticed >= bytes.length - 1, noticed + " of " + bytes.length);
  }

  @Test
  void aFileCutShortIsNoticed() throws IOException {
    Path file =
        write(new RawTable(List.of("name"), List.of(Cells.of(List.of("x", "y", "x", 2.0)))));
    byte[] bytes = Files.readAllBytes(file);
    for (int length = 0; length < bytes.length; length++) {
      Files.write(file, Arrays.copyOf(bytes, length));
      assertThrows(IOException.class, () -> TableFile.read(file), "cut at " + length);
    }
  }

  @Test
  void limitsHold() throws IOException {
    Path file = write(new RawTable(List.of("name"), List.of(Cells.of(List.of("xxxx", "y")))));
    assertEquals(2, TableFile.read(file, new TableFile.Limits(2, 1, 2, 4)).rows());
    for (TableFile.Limits tight :
        List.of(
            new TableFile.Limits(1, 1, 2, 4),
            new TableFile.Limits(2, 0, 2, 4),
            new TableFile.Limits(2, 1, 1, 4),
            new TableFile.Limits(2, 1, 2, 3))) {
      IOException refused = assertThrows(IOException.class, () -> TableFile.read(file, tight));
      assertTrue(refused.getMessage().contains("too l"), refused.getMessage());
    }
  }

  private RawTable roundTrip(RawTable table) throws IOException {
    return TableFile.read(write(table));
  }

  private Path write(RawTable table) throws IOException {
    Path file = folder.resolve("table.cells");
    TableFile.write(table, file);
    return file;
  }

  private static List<Object> cells(Cells cells) {
    List<Object> all = new ArrayList<>();
    for (int row = 0; row < cells.size(); row++) {
      all.add(cells.get(row));
    }
    return all;
  }
}
