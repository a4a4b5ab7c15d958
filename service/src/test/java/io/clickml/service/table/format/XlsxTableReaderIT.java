package io.clickml.service.table.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxTableReaderIT {
  private static final Limits SMALL = new Limits(2_000, 100, 20_000, 1 << 22, 1_000);

  @TempDir private Path folder;

  @Test
  void readsEveryKindOfCell() throws IOException {
    Path file = folder.resolve("kinds.xlsx");
    try (Workbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("Customers");
      workbook.createSheet("Notes");
      header(
          sheet.createRow(2),
          "name",
          "born",
          "called",
          "spent",
          "active",
          "broken",
          "sum",
          "slept");
      Row row = sheet.createRow(3);
      row.createCell(1).setCellValue("Zoë\r\nMax");
      date(workbook, row, 2, LocalDateTime.of(1984, 2, 29, 0, 0), "dd.mm.yyyy");
      date(workbook, row, 3, LocalDateTime.of(2024, 3, 1, 13, 30, 5), "yyyy-mm-dd hh:mm:ss");
      row.createCell(4).setCellValue(12.5);
      row.createCell(5).setCellValue(true);
      row.createCell(6).setCellErrorValue((byte) 7);
      row.createCell(7).setCellFormula("E4*2");
      date(workbook, row, 8, LocalDateTime.of(1900, 1, 1, 6, 0), "[h]:mm");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      save(workbook, file);
    }

    TableInput input = TableFiles.read(file, SMALL);

    assertEquals("name", input.table().names().get(0));
    assertEquals(
        Arrays.asList(
            "Zoë\r\nMax", "1984-02-29", "2024-03-01T13:30:05", 12.5, true, null, 25.0, 1.25),
        input.table().columns().stream().map(cells -> cells.get(0)).toList());
    assertEquals("B4", input.cells().of(0, 0));
    assertEquals(
        List.of("xlsx.one-sheet-of-many", "xlsx.error-cells"),
        input.notes().stream().map(Sentence::code).toList());
  }

  @Test
  void saysThatFormulasWereNeverWorkedOut() throws IOException {
    Path file = folder.resolve("formulas.xlsx");
    try (Workbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet();
      sheet.createRow(0).createCell(0).setCellValue("n");
      sheet.getRow(0).createCell(1).setCellValue("twice");
      sheet.createRow(1).createCell(0).setCellValue(2);
      sheet.getRow(1).createCell(1).setCellFormula("A2*2");
      save(workbook, file);
    }

    TableInput input = TableFiles.read(file, SMALL);

    assertNull(input.table().columns().get(1).get(0));
    assertEquals("xlsx.formulas-without-results", input.notes().get(0).code());
  }

  @Test
  void aMergedCellCountsInEveryRowThatItSpans() throws IOException {
    Path file = folder.resolve("merged.xlsx");
    try (Workbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet();
      header(sheet.createRow(1), "region", "town", "sold", "note");
      for (int row = 2; row <= 10; row++) {
        if (row != 5) {
          sheet.createRow(row).createCell(3).setCellValue(row);
        }
      }
      sheet.getRow(2).createCell(1).setCellValue("North");
      sheet.getRow(7).createCell(1).setCellValue("South");
      sheet.getRow(2).createCell(4).setCellValue("across");
      for (String area : List.of("B3:B7", "B8:C9", "C3:C6", "E3:F3", "H3:H9")) {
        sheet.addMergedRegionUnsafe(CellRangeAddress.valueOf(area));
      }
      save(workbook, file);
    }

    TableInput input = TableFiles.read(file, SMALL);

    List<Cells> columns = input.table().columns();
    assertEquals(
        Arrays.asList("North", "North", "North", "North", "South", "South", null, null),
        cells(columns.get(0)));
    assertEquals(
        Arrays.asList(null, null, null, null, null, null, null, null), cells(columns.get(1)));
    assertEquals("B7", input.cells().of(3, 0));
    Sentence note = input.notes().get(input.notes().size() - 1);
    assertEquals("xlsx.merged-cells", note.code());
    assertEquals(Map.of("columns", List.of("region"), "count", 4), note.args());
  }

  @Test
  void mergedNamesAboveTheRowsFillNothing() throws IOException {
    Path file = folder.resolve("names.xlsx");
    try (Workbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet();
      header(sheet.createRow(0), "name", "age");
      sheet.createRow(1).createCell(1).setCellValue(41);
      sheet.createRow(2).createCell(1).setCellValue(42);
      sheet.addMergedRegion(CellRangeAddress.valueOf("A1:A3"));
      save(workbook, file);
    }

    TableInput input = TableFiles.read(file, SMALL);

    assertEquals(List.of(), input.notes());
  }

  private static List<Object> cells(Cells cells) {
    return IntStream.range(0, cells.size()).mapToObj(cells::get).toList();
  }

  @Test
  void namesTheCellsOfTheSheetAcrossBlankRows() throws IOException {
    Path file =
        XlsxFiles.headed("<row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><t>x</t></is></c></row>")
            .in(folder);

    assertEquals("A5", TableFiles.read(file, SMALL).cells().of(0, 0));
  }

  @Test
  void writesWhatItReads() throws IOException {
    RawTable table =
        new RawTable(
            List.of("when", "note", "n", "yes"),
            List.of(
                Cells.of(List.of("2024-03-01", "2024-03-01T13:30:05")),
                Cells.of(List.of("=1+1", "@x")),
                Cells.of(Arrays.asList(1.5, null)),
                Cells.of(List.of(true, false))));
    Path file = folder.resolve("out.xlsx");

    TableFiles.write(table, new TableFormat.Xlsx("Data", List.of("Data")), file);

    RawTable again = TableFiles.read(file, SMALL).table();
    for (int column = 0; column < 4; column++) {
      for (int row = 0; row < 2; row++) {
        assertEquals(table.columns().get(column).get(row), again.columns().get(column).get(row));
      }
    }
    try (Workbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      assertEquals("=1+1", workbook.getSheetAt(0).getRow(1).getCell(1).getStringCellValue());
      assertTrue(workbook.getSheetAt(0).getRow(1).getCell(1).getCellStyle().getQuotePrefixed());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "r=\"A2147483647\", 5, A2147483647",
    "r=\"ZZZZZZZ2\", 5, ZZZZZZZ2",
    "r=\"XFE2\", 5, XFE2",
    "r=\"A2\" t=\"s\", 99, A2",
    "r=\"A2\" t=\"s\", -1, A2",
    "r=\"A2\" t=\"s\", x, A2",
    "r=\"B2\" s=\"-1\", 5, B2",
    "r=\"B2\" s=\"7\", 5, B2",
    "r=\"B2\" s=\"1\", 1e308, B2",
    "r=\"B2\" s=\"1\", -5, B2",
    "r=\"B2\" t=\"zz\", 5, B2",
    "r=\"B2\", 5;5, B2",
    "r=\"B2\", NaN, B2",
    "r=\"B2\", 1e999, B2",
  })
  void namesTheCellThatIsNonsense(String attributes, String value, String cell) throws IOException {
    TableProblem problem = problem(XlsxFiles.headed(XlsxFiles.second(attributes, value)));

    assertEquals(cell, problem.cell().orElseThrow());
  }

  @Test
  void refusesRowsOutOfOrder() throws IOException {
    assertEquals("xlsx-unreadable", problem(XlsxFiles.headed("<row r=\"1\"/>")).code());
    assertEquals("xlsx-unreadable", problem(XlsxFiles.headed("<row r=\"2147483647\"/>")).code());
    assertEquals("xlsx-unreadable", problem(XlsxFiles.headed("<row r=\"-1\"/>")).code());
  }

  @Test
  void refusesADoctypeInAnyPart() throws IOException {
    for (String part : XlsxFiles.headed("").names()) {
      TableProblem problem =
          problem(XlsxFiles.headed(XlsxFiles.second("r=\"A2\"", "1")).withDoctype(part));

      assertEquals("xlsx-unreadable", problem.code(), part);
      assertTrue(problem.getMessage().contains("DOCTYPE"), part);
    }
  }

  @Test
  void refusesBombs() throws IOException {
    String zeros = "0".repeat(30 << 20);

    assertEquals(
        "xlsx-unreadable",
        problem(XlsxFiles.headed("").with(XlsxFiles.STRINGS, "<sst><si><t>" + zeros)).code());
    XlsxFiles many = XlsxFiles.headed("");
    for (int i = 0; i < 1_100; i++) {
      many.with("xl/part" + i + ".xml", "<a/>");
    }
    assertEquals("xlsx-unreadable", problem(many).code());
  }

  @Test
  void stopsAtTheLimits() throws IOException {
    String cell = "<row><c t=\"inlineStr\"><is><t>" + "x".repeat(1_001) + "</t></is></c></row>";
    assertEquals("A2", problem(XlsxFiles.headed(cell)).cell().orElseThrow());
    String long0 =
        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>"
            + "y".repeat(1_001)
            + "</t></si></sst>";
    assertEquals(
        "cell-too-long", problem(XlsxFiles.headed("").with(XlsxFiles.STRINGS, long0)).code());
    assertEquals(
        "too-many-rows",
        problem(XlsxFiles.headed("<row><c><v>1</v></c></row>".repeat(2_001))).code());
    assertEquals(
        "too-many-columns",
        problem(XlsxFiles.of("<row>" + "<c><v>1</v></c>".repeat(200) + "</row>")).code());
    assertEquals("table-header-only", problem(XlsxFiles.headed("")).code());
    assertEquals("table-empty", problem(XlsxFiles.of("")).code());
  }

  @Test
  void readsNothingButAProblemFromCutOrDamagedFiles() throws IOException {
    byte[] good = XlsxFiles.headed(XlsxFiles.second("r=\"A2\"", "1")).bytes();
    Path file = folder.resolve("cut.xlsx");
    for (int percent = 1; percent < 100; percent++) {
      Files.write(file, Arrays.copyOf(good, good.length * percent / 100));
      assertThrows(
          TableProblem.class, () -> XlsxTableReader.read(file, null, SMALL), percent + " %");
    }
    for (int at = 0; at < good.length; at += 7) {
      byte[] bad = good.clone();
      bad[at] ^= 0x20;
      Files.write(file, bad);
      // Some bits carry no meaning (times); whatever happens, nothing else is thrown.
      readOrProblem(file);
    }
  }

  @Test
  void saysWhatALookAlikeIs() throws Exception {
    Path file = folder.resolve("odd.xlsx");
    try (Workbook old = new HSSFWorkbook()) {
      old.createSheet("a");
      save(old, file);
    }
    assertTrue(problem(file).getMessage().contains("old Excel file"));
    encrypt(file);
    assertTrue(problem(file).getMessage().contains("encrypted"));
    Files.writeString(file, "<html><table></table></html>");
    assertTrue(problem(file).getMessage().contains("web page"));
    Files.write(file, new byte[] {'P', 'K', 3, 4, 0, 0});
    assertEquals("xlsx-unreadable", problem(file).code());
    XlsxFiles noWorkbook = XlsxFiles.headed("").without("[Content_Types].xml");
    assertTrue(problem(noWorkbook).getMessage().contains("no workbook"));
    assertEquals("xlsx-unreadable", problem(XlsxFiles.headed("").without(XlsxFiles.SHEET)).code());
  }

  @Test
  void readsATextFileWhateverItsNameSays() throws IOException {
    Path file = folder.resolve("table.xlsx");
    Files.writeString(file, "a,b\n1,2\n", StandardCharsets.UTF_8);

    assertEquals(List.of("a", "b"), TableFiles.read(file, SMALL).table().names());
  }

  @Test
  void leavesHiddenSheetsAlone() throws IOException {
    Path file = folder.resolve("hidden.xlsx");
    try (Workbook workbook = new XSSFWorkbook()) {
      header(workbook.createSheet("secret").createRow(0), "x", "y");
      Sheet shown = workbook.createSheet("shown");
      header(shown.createRow(0), "a");
      shown.createRow(1).createCell(0).setCellValue(1);
      workbook.setActiveSheet(1);
      workbook.setSheetHidden(0, true);
      save(workbook, file);
    }

    TableInput input = TableFiles.read(file, SMALL);

    assertEquals(List.of("a"), input.table().names());
    assertNull(input.notes().stream().findFirst().orElse(null));
  }

  @ParameterizedTest
  @CsvSource({", Data, 2", "lists, Lists, 1", "2, Lists, 1", "2024, 2024, 2", "3, Data, 2"})
  void readsTheWantedSheetElseTheFirstThatHoldsATable(String wanted, String read, int columns)
      throws IOException {
    TableInput input = TableFiles.read(severalSheets(), wanted, SMALL);

    TableFormat.Xlsx format = (TableFormat.Xlsx) input.format();
    assertEquals(read, format.sheet());
    assertEquals(List.of("Cover", "Lists", "Data", "2024"), format.sheets());
    assertEquals(columns, input.table().names().size());
  }

  @ParameterizedTest
  @CsvSource({
    "Daten, sheet-unknown, 'shows no sheet “Daten”. It has “Cover”, “Lists”, “Data”, “2024”.'",
    "5, sheet-unknown, no sheet “5”",
    "0, sheet-unknown, no sheet “0”",
    "secret, sheet-unknown, no sheet “secret”",
    "Cover, table-header-only, 'In the sheet “Cover”: The table has a header'"
  })
  void saysWhichSheetsThereAre(String wanted, String code, String said) throws IOException {
    Path file = severalSheets();

    TableProblem problem =
        assertThrows(TableProblem.class, () -> TableFiles.read(file, wanted, SMALL));

    assertEquals(code, problem.code());
    assertTrue(problem.getMessage().contains(said), problem.getMessage());
  }

  @Test
  void knowsNoSheetOfATextFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "a,b\n1,2\n");

    assertEquals(
        "sheet-unknown",
        assertThrows(TableProblem.class, () -> TableFiles.read(file, "1", SMALL)).code());
  }

  /** A cover, a sheet of one column, two tables, and one hidden. */
  private Path severalSheets() throws IOException {
    Path file = folder.resolve("several.xlsx");
    try (Workbook workbook = new XSSFWorkbook()) {
      header(workbook.createSheet("Cover").createRow(0), "Report 2026");
      Sheet lists = workbook.createSheet("Lists");
      header(lists.createRow(0), "country");
      lists.createRow(1).createCell(0).setCellValue("Austria");
      for (String name : new String[] {"secret", "Data", "2024"}) {
        Sheet sheet = workbook.createSheet(name);
        header(sheet.createRow(0), "a", "b");
        sheet.createRow(1).createCell(0).setCellValue(1);
        sheet.getRow(1).createCell(1).setCellValue(2);
      }
      workbook.setSheetHidden(2, true);
      save(workbook, file);
    }
    return file;
  }

  private static void header(Row row, String... names) {
    int from = row.getRowNum() == 0 ? 0 : 1;
    for (int i = 0; i < names.length; i++) {
      row.createCell(from + i).setCellValue(names[i]);
    }
  }

  private static void date(
      Workbook workbook, Row row, int column, LocalDateTime value, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    row.createCell(column).setCellValue(value);
    row.getCell(column).setCellStyle(style);
  }

  private static void save(Workbook workbook, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
  }

  private static void encrypt(Path file) throws Exception {
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream out = encryptor.getDataStream(container)) {
        out.write(XlsxFiles.headed("").bytes());
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        container.writeFilesystem(out);
      }
    }
  }

  private void readOrProblem(Path file) throws IOException {
    try {
      assertEquals(1, XlsxTableReader.read(file, null, SMALL).table().rows());
    } catch (TableProblem expected) {
      assertTrue(expected.code().matches("[a-z-]+"));
    }
  }

  private TableProblem problem(XlsxFiles files) throws IOException {
    return problem(files.in(folder));
  }

  private static TableProblem problem(Path file) {
    return assertThrows(TableProblem.class, () -> XlsxTableReader.read(file, null, SMALL));
  }
}
