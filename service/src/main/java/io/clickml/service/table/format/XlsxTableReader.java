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
 * Reads the first filled sheet of a workbook, streaming. Dates become ISO 8601 texts, error cells
 * blanks; formulas give the value they had when the file was saved.
 */
public final class XlsxTableReader {
  private static final String ENCRYPTED = "EncryptedPackage";

  private final Limits limits;

  private XlsxTableReader(Limits limits) {
    this.limits = limits;
  }

  /**
   * Reads a file, which is never changed.
   *
   * @throws TableProblem when it is no workbook, is damaged or goes beyond a limit; nothing else
   *     leaves, however odd the file
   */
  public static TableInput read(Path file, Limits limits) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString());
    }
    try {
      requireZip(file);
      ZipGuard.check(file, limits);
      return new XlsxTableReader(limits).open(file);
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
      for (XlsxWorkbook.Sheet sheet : workbook.visible()) {
        RowCollector rows = new RowCollector(limits);
        XlsxSheet cells = new XlsxSheet(rows, limits, strings, styles, workbook.from1904());
        parse(reader.getSheet(sheet.part()), cells);
        if (cells.filled() > 0) {
          return rows.finish(new TableFormat.Xlsx(), notes(workbook, sheet, cells.errors()));
        }
      }
    }
    throw TableProblem.of("table-empty", Map.of(), "The workbook's sheets are empty.");
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

  private static List<Sentence> notes(XlsxWorkbook workbook, XlsxWorkbook.Sheet sheet, int errors) {
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
    return notes;
  }
}
