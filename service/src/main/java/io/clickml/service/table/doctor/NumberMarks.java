package io.clickml.service.table.doctor;

/**
 * What the marks inside numbers say: "1.234,5" settles both marks, "1,234" alone settles none.
 * Weighted by cells. Not thread-safe.
 */
final class NumberMarks {
  private static final int GROUP = 3;

  private int commaDecimal;
  private int dotDecimal;
  private int commaGroup;
  private int dotGroup;
  private int commaOpen;
  private int dotOpen;
  private int space;
  private int apostrophe;
  private boolean plainThousands;
  private boolean plainSmall;

  /** Takes the digits and marks of one number that stands in {@code count} cells. */
  void add(String body, int count) {
    int commas = occurrences(body, ',');
    int dots = occurrences(body, '.');
    if (commas > 0 && dots > 0) {
      boolean comma = body.lastIndexOf(',') > body.lastIndexOf('.');
      settle(comma, count);
    } else if (commas > 1) {
      commaGroup += count;
    } else if (dots > 1) {
      dotGroup += count;
    } else if (commas + dots == 1) {
      one(body, commas == 1 ? ',' : '.', count);
    } else {
      boolean large = digits(body) > GROUP;
      plainThousands |= large;
      plainSmall |= !large;
    }
    space += hasSpace(body) ? count : 0;
    apostrophe += body.indexOf('\'') >= 0 || body.indexOf('\u2019') >= 0 ? count : 0;
  }

  /** Whether these numbers surely have decimal commas and never decimal points. */
  boolean surelyComma() {
    return commaDecimal > dotDecimal;
  }

  /** The decimal mark; {@code elsewhereComma} where other columns of the table write commas. */
  String decimal(boolean elsewhereComma) {
    if (commaDecimal != dotDecimal) {
      return commaDecimal > dotDecimal ? "," : ".";
    }
    if (commaGroup != dotGroup) {
      return dotGroup > commaGroup ? "," : ".";
    }
    if (commaOpen > 0 && dotOpen == 0) {
      return elsewhereComma ? "," : ".";
    }
    return dotOpen > 0 && (elsewhereComma || openDotsGroup()) ? "," : ".";
  }

  /** The thousands mark that goes with a decimal mark. */
  String grouping(String decimal) {
    boolean comma = decimal.equals(".") && commaGroup + commaOpen > 0;
    boolean dot = decimal.equals(",") && dotGroup + dotOpen > 0;
    if (comma || dot) {
      return comma ? "," : ".";
    }
    return apostrophe > 0 ? "'" : space > 0 ? " " : "";
  }

  // "950" beside "1.200": a number of that size never goes without its mark.
  private boolean openDotsGroup() {
    return plainSmall && !plainThousands && dotDecimal == 0;
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

  private void one(String body, char mark, int count) {
    int at = body.indexOf(mark);
    boolean open =
        digits(body.substring(at + 1)) == GROUP && at >= 1 && at <= GROUP && body.charAt(0) != '0';
    if (mark == ',') {
      commaOpen += open ? count : 0;
      commaDecimal += open ? 0 : count;
    } else {
      dotOpen += open ? count : 0;
      dotDecimal += open ? 0 : count;
    }
  }

  private static int occurrences(String body, char mark) {
    return (int) body.chars().filter(c -> c == mark).count();
  }

  private static int digits(String body) {
    return (int) body.chars().filter(Character::isDigit).count();
  }

  private static boolean hasSpace(String body) {
    return body.strip().chars().anyMatch(c -> c == ' ' || c == '\u00A0' || c == '\u202F');
  }
}
