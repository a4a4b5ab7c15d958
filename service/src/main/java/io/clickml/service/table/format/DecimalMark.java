package io.clickml.service.table.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which mark stands before the fractions of a text file's numbers. Three digits behind a mark say
 * nothing: 1,234 is a thousand in one place and a little more than one in another.
 */
final class DecimalMark {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.,:/-])-?\\d[\\d.,]*(?![\\w.,:/-])");
  private static final int GROUP = 3;

  private DecimalMark() {}

  /** A comma where more fractions of the text's start have one than a point; else a point. */
  static char of(String start, char delimiter) {
    if (delimiter == ',') {
      return '.';
    }
    int commas = 0;
    Matcher numbers = NUMBER.matcher(start);
    while (numbers.find()) {
      commas += commas(numbers.group());
    }
    return commas > 0 ? ',' : '.';
  }

  /** 1 for a fraction behind a comma, -1 behind a point, 0 without one (dates have two points). */
  private static int commas(String number) {
    int last = Math.max(number.lastIndexOf(','), number.lastIndexOf('.'));
    int behind = number.length() - last - 1;
    if (last < 0 || behind == 0 || behind == GROUP) {
      return 0;
    }
    char mark = number.charAt(last);
    boolean once = number.indexOf(mark) == last;
    return once ? mark == ',' ? 1 : -1 : 0;
  }
}
