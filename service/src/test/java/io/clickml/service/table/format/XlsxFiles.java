package io.clickml.service.table.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written part by part, so that a test can write what no program would. */
final class XlsxFiles {
  static final String SHEET = "xl/worksheets/sheet1.xml";
  static final String STRINGS = "xl/sharedStrings.xml";
  static final String STYLES = "xl/styles.xml";
  static final String WORKBOOK = "xl/workbook.xml";
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final Map<String, String> parts = new LinkedHashMap<>();

  private XlsxFiles() {}

  /** A good workbook of one sheet with these rows of XML, two shared texts and three styles. */
  static XlsxFiles of(String rows) {
    XlsxFiles files = new XlsxFiles();
    files.parts.put(
        "[Content_Types].xml",
        HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + type("/" + WORKBOOK, "sheet.main+xml")
            + type("/" + SHEET, "worksheet+xml")
            + type("/" + STRINGS, "sharedStrings+xml")
            + type("/" + STYLES, "styles+xml")
            + "</Types>");
    files.parts.put("_rels/.rels", relations("officeDocument", WORKBOOK));
    files.parts.put(
        WORKBOOK,
        HEAD
            + "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + OFFICE
            + "\">"
            + "<sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId0\"/></sheets></workbook>");
    files.parts.put(
        "xl/_rels/workbook.xml.rels",
        relations(
            "worksheet",
            "worksheets/sheet1.xml",
            "sharedStrings",
            "sharedStrings.xml",
            "styles",
            "styles.xml"));
    files.parts.put(
        STRINGS,
        HEAD + "<sst xmlns=\"" + MAIN + "\"><si><t>name</t></si><si><t>age</t></si></sst>");
    files.parts.put(
        STYLES,
        HEAD
            + "<styleSheet xmlns=\""
            + MAIN
            + "\"><cellXfs><xf numFmtId=\"0\"/>"
            + "<xf numFmtId=\"14\"/><xf numFmtId=\"21\"/></cellXfs></styleSheet>");
    files.parts.put(
        SHEET,
        HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    return files;
  }

  /** A workbook with a header (name, age) and these rows below it. */
  static XlsxFiles headed(String rows) {
    return of(
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
            + rows);
  }

  /** A second row of one number cell with these attributes. */
  static String second(String attributes, String value) {
    return "<row r=\"2\"><c " + attributes + "><v>" + value + "</v></c></row>";
  }

  /** Puts a document type with an entity before a part's root. */
  XlsxFiles withDoctype(String part) {
    return with(
        part,
        parts
            .get(part)
            .replace("?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"));
  }

  XlsxFiles with(String part, String content) {
    parts.put(part, content);
    return this;
  }

  XlsxFiles without(String part) {
    parts.remove(part);
    return this;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  Path in(Path folder) throws IOException {
    return Files.write(folder.resolve("table.xlsx"), bytes());
  }

  Iterable<String> names() {
    return parts.keySet();
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + kind + "\"/>";
  }

  private static String relations(String... kindsAndTargets) {
    StringBuilder xml =
        new StringBuilder(HEAD)
            .append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/")
            .append("relationships\">");
    for (int i = 0; i < kindsAndTargets.length; i += 2) {
      xml.append(
          "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
              .formatted(i, OFFICE, kindsAndTargets[i], kindsAndTargets[i + 1]));
    }
    return xml.append("</Relationships>").toString();
  }
}
