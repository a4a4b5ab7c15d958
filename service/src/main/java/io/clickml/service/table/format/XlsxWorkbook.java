package io.clickml.service.table.format;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Learns from a workbook's own part which sheets it shows and where its calendar begins. */
final class XlsxWorkbook extends DefaultHandler {
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT_RELATIONS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships";

  private final List<Sheet> visible = new ArrayList<>();
  private boolean from1904;

  /**
   * One sheet.
   *
   * @param name on its tab
   * @param part relation to its cells
   */
  record Sheet(String name, String part) {}

  List<Sheet> visible() {
    return visible;
  }

  /** Names of the visible sheets, in the order of their tabs. */
  List<String> names() {
    return visible.stream().map(Sheet::name).toList();
  }

  /**
   * The sheets to look at.
   *
   * @param wanted name of one, or its number counted from 1; null for all
   */
  List<Sheet> choose(String wanted) {
    if (wanted == null) {
      return visible;
    }
    int number = wanted.matches("[1-9]\\d{0,3}") ? Integer.parseInt(wanted) : 0;
    return visible.stream()
        .filter(sheet -> sheet.name().equalsIgnoreCase(wanted.strip()))
        .findFirst()
        .or(
            () ->
                visible.stream()
                    .skip(Math.max(0, number - 1))
                    .limit(Math.min(1, number))
                    .findFirst())
        .map(List::of)
        .orElseThrow(() -> XlsxProblems.sheetUnknown(wanted, names()));
  }

  XlsxCalendar calendar() {
    return new XlsxCalendar(from1904);
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    if (local.equals("workbookPr")) {
      String value = attributes.getValue("date1904");
      from1904 = "1".equals(value) || "true".equals(value);
    } else if (local.equals("sheet")) {
      String state = attributes.getValue("state");
      String part = attributes.getValue(RELATIONS, "id");
      part = part == null ? attributes.getValue(STRICT_RELATIONS, "id") : part;
      if (part != null && (state == null || state.equals("visible"))) {
        visible.add(new Sheet(String.valueOf(attributes.getValue("name")), part));
      }
    }
  }
}
