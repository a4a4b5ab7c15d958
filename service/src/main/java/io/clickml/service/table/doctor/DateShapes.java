package io.clickml.service.table.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date patterns that one text may be written in. */
final class DateShapes {
  private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}([-/. ])\\d{1,2}\\1\\d{1,2}");
  private static final Pattern YEAR_LAST = Pattern.compile("\\d{1,2}([-/. ])\\d{1,2}\\1\\d{4}");
  private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}([-/.])\\d{1,2}\\1\\d{2}");
  private static final Pattern DIGITS = Pattern.compile("\\d{8}");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-\\d{2}|\\d{1,2}([-/])\\d{4}");
  private static final Pattern TIME =
      Pattern.compile(
          "(T| |, )\\d{1,2}(:?)\\d{2}(?:\\2(\\d{2})([.,]\\d+)?)?(\\s?[AaPp][Mm])?"
              + "(Z|[+-]\\d{2}:?\\d{2})?");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:(\\p{L}{2,10})(\\.?,? ))?(?:\\d{1,2}([. /-]{1,2})(\\p{L}{3,10}\\.?)|(\\p{L}{3,10}\\.?)"
              + " \\d{1,2}(,?))([ ,./-]{1,2})(\\d{4}|\\d{2})");
  // "29 de septiembre de 2023" in Spanish and Portuguese.
  private static final Pattern OF =
      Pattern.compile("(?:\\p{L}{3,10}(,? ))?\\d{1,2} de \\p{L}{3,10} (de|del) \\d{4}");
  private static final Pattern SPLIT = Pattern.compile("(T| |, )\\d{1,2}:?\\d{2}");

  private DateShapes() {}

  /** Patterns worth trying; empty when the text is no date. */
  static List<String> of(String text) {
    if (text.length() < 6 || text.length() > 40 || text.chars().noneMatch(Character::isDigit)) {
      return List.of();
    }
    List<String> whole = dates(text);
    if (!whole.isEmpty()) {
      return whole;
    }
    Matcher split = SPLIT.matcher(text);
    for (int from = 5; split.find(from); from = split.start() + 1) {
      List<String> dates = dates(text.substring(0, split.start()));
      String time = time(text.substring(split.start()));
      if (!dates.isEmpty() && time != null) {
        return dates.stream().map(date -> date + time).toList();
      }
    }
    return List.of();
  }

  private static List<String> dates(String text) {
    Matcher first = YEAR_FIRST.matcher(text);
    if (first.matches()) {
      return List.of(joined(first.group(1), "yyyy", "MM", "dd"));
    }
    Matcher last = YEAR_LAST.matcher(text);
    if (last.matches()) {
      return dayAndMonth(last.group(1), "yyyy");
    }
    Matcher brief = SHORT_YEAR.matcher(text);
    if (brief.matches()) {
      List<String> patterns = new ArrayList<>(dayAndMonth(brief.group(1), "yy"));
      if (!brief.group(1).equals(".")) {
        patterns.add(joined(brief.group(1), "yy", "MM", "dd"));
      }
      return patterns;
    }
    if (DIGITS.matcher(text).matches()) {
      return List.of("yyyyMMdd");
    }
    Matcher month = MONTH.matcher(text);
    if (month.matches()) {
      return List.of(month.group(1) != null ? "yyyy-MM" : "MM" + month.group(2) + "yyyy");
    }
    return named(text);
  }

  // With dots the day always comes first: nobody writes 12.31.2020.
  private static List<String> dayAndMonth(String mark, String year) {
    String dayFirst = joined(mark, "dd", "MM", year);
    return mark.equals(".") ? List.of(dayFirst) : List.of(dayFirst, joined(mark, "MM", "dd", year));
  }

  private static List<String> named(String text) {
    Matcher of = OF.matcher(text);
    if (of.matches()) {
      String weekday = of.group(1) == null ? "" : "E" + of.group(1);
      return List.of(weekday + "d 'de' MMM '" + of.group(2) + "' yyyy");
    }
    Matcher matcher = NAMED.matcher(text);
    if (!matcher.matches()) {
      return List.of();
    }
    String weekday = matcher.group(1) == null ? "" : "E" + matcher.group(2);
    String year = matcher.group(7) + "y".repeat(matcher.group(8).length());
    if (matcher.group(4) != null) {
      return List.of(weekday + "d" + matcher.group(3) + month(matcher.group(4)) + year);
    }
    return List.of(weekday + month(matcher.group(5)) + " d" + matcher.group(6) + year);
  }

  private static String month(String written) {
    return written.endsWith(".") ? "MMM." : "MMM";
  }

  private static String time(String text) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    String mark = matcher.group(2);
    String half = matcher.group(5);
    String start = matcher.group(1).equals("T") ? "'T'" : matcher.group(1);
    String pattern = start + (half == null ? "HH" : "hh") + mark + "mm";
    if (matcher.group(3) != null) {
      pattern += mark + "ss" + (matcher.group(4) == null ? "" : "S");
    }
    if (half != null) {
      pattern += half.length() > 2 ? " a" : "a";
    }
    return matcher.group(6) == null ? pattern : pattern + "X";
  }

  private static String joined(String mark, String... parts) {
    return String.join(mark, parts);
  }
}
