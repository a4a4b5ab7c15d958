package io.clickml.service.table.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.helpers.AttributesImpl;

/** The same formats are dates in the browser's grid and in the Excel add-in. */
class XlsxStylesTest {
  private static final String OWN = "164";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yyyy-mm-dd",
        "d/m/yy h:mm",
        "[$-409]mmmm d, yyyy;@",
        "m",
        "mm",
        "mmm",
        "mmm hh:mm",
        "mmm-yy",
        "[Red]dd.mm.yyyy",
        "m/d/yyyy",
      })
  void knowsDates(String format) {
    assertEquals(true, date(format));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "General",
        "0.00",
        "0 \"days\"",
        "h:mm:ss AM/PM",
        "[h]:mm",
        "mm:ss",
        "[mm]:ss",
        "[mm]",
        "[mmmm]",
        "#,##0.00 [$EUR]",
        "0\\d",
        "h:mm\\d",
        "@",
        "0.0_);[Red](0.0)",
        "[Yellow]0",
      })
  void knowsWhatIsNone(String format) {
    assertEquals(false, date(format));
  }

  @Test
  void takesABuiltInFormatByItsNumber() {
    assertEquals(true, date("14", null));
    assertEquals(false, date("21", null));
  }

  private static boolean date(String code) {
    return date(OWN, code);
  }

  private static boolean date(String number, String code) {
    XlsxStyles styles = new XlsxStyles();
    if (code != null) {
      styles.startElement("", "numFmt", "numFmt", attributes(number, code));
    }
    styles.startElement("", "cellXfs", "cellXfs", new AttributesImpl());
    styles.startElement("", "xf", "xf", attributes(number, ""));
    return styles.date(0);
  }

  private static AttributesImpl attributes(String number, String code) {
    AttributesImpl attributes = new AttributesImpl();
    attributes.addAttribute("", "numFmtId", "numFmtId", "CDATA", number);
    attributes.addAttribute("", "formatCode", "formatCode", "CDATA", code);
    return attributes;
  }
}
