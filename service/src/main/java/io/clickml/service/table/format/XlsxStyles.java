package io.clickml.service.table.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Learns from a workbook's styles which of them show dates. */
final class XlsxStyles extends DefaultHandler {
  // Built-in formats that show a time of day or a duration only.
  private static final Set<Integer> TIMES = Set.of(18, 19, 20, 21, 45, 46, 47);

  // What stands in quotes or after a backslash, colours and conditions, but not hours as [h].
  private static final Pattern UNSHOWN =
      Pattern.compile(
          "\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!(?:h+|m+|s+)\\])[^\\]]*\\]|AM/PM|A/P",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DAY =
      Pattern.compile("[dy]|(?<![\\[m])mmm", Pattern.CASE_INSENSITIVE);
  private static final Pattern MONTH = Pattern.compile("m", Pattern.CASE_INSENSITIVE);
  private static final Pattern HOUR = Pattern.compile("[hs]|\\[m", Pattern.CASE_INSENSITIVE);

  private final Map<Integer, String> formats = new HashMap<>();
  private final Set<Integer> dates = new HashSet<>();
  private boolean inCells;
  private int count;

  /** How many styles cells may have. */
  int count() {
    return count;
  }

  /** Whether numbers of this style are days of the calendar. */
  boolean date(int style) {
    return dates.contains(style);
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    switch (local) {
      case "numFmt" -> formats.put(id(attributes), attributes.getValue("formatCode"));
      case "cellXfs" -> inCells = true;
      case "xf" -> {
        if (inCells) {
          style(id(attributes));
        }
      }
      default -> {
        // Colours and borders.
      }
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    if (local.equals("cellXfs")) {
      inCells = false;
    }
  }

  private void style(int format) {
    String code = formats.get(format);
    if (!TIMES.contains(format) && DateUtil.isADateFormat(format, code) && hasDay(code)) {
      dates.add(count);
    }
    count++;
  }

  // A time of day or a duration is a number; only what has a day, a month or a year is a date, in
  // the browser's grid and in the Excel add-in too. Beside hours or seconds m and mm are minutes.
  private static boolean hasDay(String code) {
    if (code == null) {
      return true;
    }
    String letters = UNSHOWN.matcher(code).replaceAll("").split(";", 2)[0];
    return DAY.matcher(letters).find()
        || (MONTH.matcher(letters).find() && !HOUR.matcher(letters).find());
  }

  private static int id(Attributes attributes) {
    try {
      return Integer.parseInt(String.valueOf(attributes.getValue("numFmtId")));
    } catch (NumberFormatException none) {
      return 0;
    }
  }
}
