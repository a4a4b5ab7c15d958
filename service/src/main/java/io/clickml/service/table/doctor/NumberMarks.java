package io.clickml.service.table.doctor;

import java.util.regex.Pattern;

/**
 * What the marks inside numbers say: "1.234,5" settles both marks, "1,234" alone settles none.
 * Weighted by cells. Not thread-safe.
 */
final class NumberMarks {
  static final String DOT = ".";
  static final String COMMA = ",";

  /** What leaves open which mark is the decimal one. */
  static final String OPEN = "";

  private static final int GROUP = 3;
  private static final Pattern DOTS_GROUP = Pattern.compile("\\d{1,3}(\\.\\d{3})+");
  private static final Pattern COMMAS_GROUP = Pattern.compile("\\d{1,3}(,\\d{2,3})*,\\d{3}");
  private static final double SOME = 0.05;

  private final Open commas = new Open();
  private final Open dots = new Open();
  private int commaDecimal;
  private int dotDecimal;
  private int commaGroup;
  private int dotGroup;
  private int space;
  private int apostrophe;
  private int plainSmall;
  private boolean plainThousands;

  /** Numbers such as 1.234 with one kind of mark. */
  private static final class Open {
    private int count;
    private boolean zeroAtTheEnd;

    private void add(String body, int cells) {
      count += cells;
      zeroAtTheEnd |= body.endsWith("0");
    }
  }

  /** Takes the digits and marks of one number that stands in {@code count} cells. */
  void add(NumberShape shape, int count) {
    String body = shape.body().strip();
    int commasIn = occurrences(body, ',');
    int dotsIn = occurrences(body, '.');
    if (commasIn > 0 && dotsIn > 0) {
      settle(body.lastIndexOf(',') > body.lastIndexOf('.'), count);
    } else if (commasIn > 1) {
      commaGroup += COMMAS_GROUP.matcher(body).matches() ? count : 0;
    } else if (dotsIn > 1) {
      dotGroup += DOTS_GROUP.matcher(body).matches() ? count : 0;
    } else if (commasIn + dotsIn == 1) {
      one(body, commasIn == 1, shape.exponent(), count);
    } else {
      plainThousands |= digits(body) > GROUP;
      plainSmall += digits(body) <= GROUP && !body.equals("0") ? count : 0;
    }
    space += hasSpace(body) ? count : 0;
    apostrophe += body.indexOf('\'') >= 0 || body.indexOf('\u2019') >= 0 ? count : 0;
  }

  /** The decimal mark that these numbers surely show by themselves, or {@link #OPEN}. */
  String shown() {
    if (commaDecimal != dotDecimal) {
      return commaDecimal > dotDecimal ? COMMA : DOT;
    }
    return dotGroup == commaGroup ? OPEN : dotGroup > commaGroup ? COMMA : DOT;
  }

  /** The decimal mark that habits of writing speak for, or {@link #OPEN}. */
  String likely() {
    if (dots.count > 0 && commas.count == 0) {
      return group(dots) ? COMMA : OPEN;
    }
    return commas.count > 0 && dots.count == 0 && group(commas) ? DOT : OPEN;
  }

  /** Cells such as 1.234 and 1,234, which settle nothing. */
  int open() {
    return commas.count + dots.count;
  }

  /** The thousands mark that goes with a decimal mark. */
  String grouping(String decimal) {
    boolean comma = decimal.equals(DOT) && commaGroup + commas.count > 0;
    boolean dot = decimal.equals(COMMA) && dotGroup + dots.count > 0;
    if (comma || dot) {
      return comma ? COMMA : DOT;
    }
    return apostrophe > 0 ? "'" : space > 0 ? " " : "";
  }

  // "950" beside "1.200": who writes fractions to the end would write 950.000, and who does not,
  // 1.2.
  private boolean group(Open open) {
    boolean some = plainSmall > 0 && plainSmall >= SOME * (plainSmall + open.count);
    return some && !plainThousands && open.zeroAtTheEnd;
  }

  private void settle(boolean comma, int count) {
    if (comma) {
      commaDecimal += count;
      dotGroup += count;
    } else {
      dotDecimal += count;
      commaGroup += count;
    }
  }

  private void one(String body, boolean comma, boolean exponent, int count) {
    int at = body.indexOf(comma ? ',' : '.');
    boolean three = digits(body.substring(at + 1)) == GROUP && at >= 1 && at <= GROUP;
    // Nobody groups thousands before an exponent.
    boolean open = three && body.charAt(0) != '0' && !exponent;
    if (open) {
      (comma ? commas : dots).add(body, count);
    } else if (comma) {
      commaDecimal += count;
    } else {
      dotDecimal += count;
    }
  }

  private static int occurrences(String body, char mark) {
    return (int) body.chars().filter(c -> c == mark).count();
  }

  private static int digits(String body) {
    return (int) body.chars().filter(Character::isDigit).count();
  }

  private static boolean hasSpace(String body) {
    return body.chars().anyMatch(c -> c == ' ' || c == '\u00A0' || c == '\u202F');
  }
}
