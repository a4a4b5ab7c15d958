package io.clickml.service.table.format;

import io.clickml.modelstore.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads a sheet of a workbook, streaming: the wanted one, else the first that holds a table. Dates
 * become ISO 8601 texts, error cells blanks; formulas give the value they had when the file was
 * saved.
 */
public final class XlsxTableReader {
  private static final String ENCRYPTED = "EncryptedPackage";

  private static final String EMPTY = "table-empty";
  private static final Set<String> NO_TABLE = Set.of(EMPTY, "table-header-only");

  private final Limits limits;
  private final String wanted;

  private XlsxTableReader(String wanted, Limits limits) {
    this.wanted = wanted;
    this.limits = limits;
  }

  /**
   * Reads a file, which is never changed.
   *
   * @param sheet name or number (from 1) of a visible sheet, or null
   * @throws TableProblem when it is no workbook, is damaged or goes beyond a limit; nothing else
   *     leaves, however odd the file
   */
  public static TableInput read(Path file, String sheet, Limits limits) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString());
    }
    try {
      requireZip(file);
      ZipGuard.check(file, limits);
      return new XlsxTableReader(sheet, limits).open(file);
    } catch (TableProblem found) {
      throw found;
    } catch (Exception | StackOverflowError odd) {
      // Hostile files make the libraries throw all kinds of things; the file is to blame for each.
      throw XlsxProblems.unreadable("it is damaged or no workbook").because(odd);
    }
  }

  private static void requireZip(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(FileKind.LOOK);
    }
    switch (FileKind.of(start)) {
      case ZIP -> {
        return;
      }
      case OLE ->
          throw encrypted(file)
              ? XlsxProblems.unreadable("it is encrypted; remove its password first")
              : XlsxProblems.unreadable("it is an old Excel file (xls) or another Office document");
      case HTML -> throw XlsxProblems.unreadable("it is a web page");
      default -> throw XlsxProblems.unreadable("it is no workbook");
    }
  }

  private static boolean encrypted(Path file) {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      return container.getRoot().hasEntryCaseInsensitive(ENCRYPTED);
    } catch (IOException | RuntimeException damaged) {
      return false;
    }
  }

  private TableInput open(Path file)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(opened);
      XlsxWorkbook workbook = new XlsxWorkbook();
      parse(reader.getWorkbookData(), workbook);
      XlsxStrings strings = new XlsxStrings(limits);
      parse(reader.getSharedStringsData(), strings);
      XlsxStyles styles = new XlsxStyles();
      parse(reader.getStylesData(), styles);
      return first(workbook, sheet -> read(reader, sheet, new Parts(workbook, strings, styles)));
    }
  }

  /** The first sheet that holds a table; one of a single column only where there is no other. */
  private TableInput first(XlsxWorkbook workbook, SheetReader reader)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    TableInput narrow = null;
    TableProblem none = null;
    for (XlsxWorkbook.Sheet sheet : workbook.choose(wanted)) {
      try {
        TableInput input = reader.read(sheet);
        if (input.table().names().size() > 1) {
          return input;
        }
        narrow = narrow == null ? input : narrow;
      } catch (TableProblem found) {
        TableProblem named =
            workbook.visible().size() > 1 ? XlsxProblems.inSheet(found, sheet.name()) : found;
        if (!NO_TABLE.contains(found.code())) {
          throw named;
        }
        none = found.code().equals(EMPTY) || none != null ? none : named;
      }
    }
    if (narrow == null) {
      throw none == null
          ? TableProblem.of(EMPTY, Map.of(), "The workbook's sheets are empty.")
          : none;
    }
    return narrow;
  }

  private TableInput read(XSSFReader reader, XlsxWorkbook.Sheet sheet, Parts parts)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    XlsxWorkbook workbook = parts.workbook();
    RowCollector rows = new RowCollector(limits);
    XlsxSheet cells =
        new XlsxSheet(rows, limits, parts.strings(), parts.styles(), workbook.calendar());
    parse(reader.getSheet(sheet.part()), cells);
    TableFormat format = new TableFormat.Xlsx(sheet.name(), workbook.names());
    return cells.merged().in(rows.finish(format, notes(workbook, sheet, cells)));
  }

  /** What the sheets of a workbook share. */
  private record Parts(XlsxWorkbook workbook, XlsxStrings strings, XlsxStyles styles) {}

  /** Reads one sheet. */
  private interface SheetReader {
    TableInput read(XlsxWorkbook.Sheet sheet)
        throws IOException, OpenXML4JException, SAXException, ParserConfigurationException;
  }

  private static void parse(InputStream part, ContentHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    if (part == null) {
      return;
    }
    try (InputStream in = part) {
      // POI's reader refuses every DOCTYPE and loads nothing from outside.
      XMLReader xml = XMLHelper.newXMLReader();
      xml.setContentHandler(handler);
      xml.parse(new InputSource(in));
    }
  }

  private static List<Sentence> notes(
      XlsxWorkbook workbook, XlsxWorkbook.Sheet sheet, XlsxSheet cells) {
    int errors = cells.errors();
    List<Sentence> notes = new ArrayList<>();
    int sheets = workbook.visible().size();
    if (sheets > 1) {
      notes.add(
          new Sentence(
              "xlsx.one-sheet-of-many",
              Map.of("sheet", sheet.name(), "sheets", sheets),
              "The workbook has %d sheets; “%s” was read.".formatted(sheets, sheet.name())));
    }
    if (errors > 0) {
      notes.add(
          new Sentence(
              "xlsx.error-cells",
              Map.of("count", errors),
              "%,d cells hold an error such as #DIV/0!; they were read as blank."
                  .formatted(errors)));
    }
    if (cells.unworked() > 0) {
      notes.add(
          new Sentence(
              "xlsx.formulas-without-results",
              Map.of("count", cells.unworked()),
              ("%,d formulas have no stored result and were read as blank. Open the workbook in a"
                      + " spreadsheet program, save it, and try again.")
                  .formatted(cells.unworked())));
    }
    return notes;
  }
}
