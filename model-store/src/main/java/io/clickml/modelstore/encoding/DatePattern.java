package io.clickml.modelstore.encoding;

import java.util.ArrayList;
import java.util.List;

/**
 * A date format, compiled. Letters: {@code y} year (2 or 4 digits), {@code M} month (1 or 2
 * digits), {@code MMM} name of the month (in full or short, in several languages), {@code d} day,
 * {@code H} hour, {@code h} hour with {@code a} (AM or PM), {@code m} minute, {@code s} second,
 * {@code S} fraction of a second, {@code X} offset, {@code E} name of the weekday, {@code u}
 * seconds and {@code U} milliseconds since 1970. Numbers may have one digit or two, but exactly two
 * where they stand side by side. White space matches white space; anything else itself; text in
 * quotes is literal.
 */
public final class DatePattern {
  private static final String LETTERS = "yMdHhmsSaXEuU";
  private static final List<DatePattern> ISO =
      List.of(
          of("yyyy-MM-dd"),
          of("yyyy-MM-dd'T'HH:mm:ssSX"),
          of("yyyy-MM-dd HH:mm:ssSX"),
          of("yyyy-MM-dd'T'HH:mmX"),
          of("yyyy-MM-dd HH:mmX"));

  /** One letter run or one literal character. */
  record Part(char letter, int length, boolean fixed, char literal) {
    boolean isLiteral() {
      return letter == 0;
    }
  }

  private final List<Part> parts;

  private DatePattern(List<Part> parts) {
    this.parts = parts;
  }

  /**
   * Compiles a pattern.
   *
   * @throws IllegalArgumentException when it has an unknown letter or names no day
   */
  public static DatePattern of(String pattern) {
    List<Part> parts = new ArrayList<>();
    boolean quoted = false;
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (c == '\'') {
        quoted = !quoted;
        at++;
      } else if (quoted || !Character.isLetter(c)) {
        parts.add(new Part('\0', 1, false, c));
        at++;
      } else {
        int length = run(pattern, at);
        parts.add(part(pattern, at, length));
        at += length;
      }
    }
    requireDay(pattern, parts);
    return new DatePattern(List.copyOf(parts));
  }

  /** Days since 1970-01-01 with the time of day as fraction, NaN when the text does not fit. */
  public double days(String text) {
    return new DateParser(text).parse(parts);
  }

  /** Reads ISO 8601: a date, or a date-time with or without seconds, fraction and offset. */
  public static double isoDays(String text) {
    double days = Double.NaN;
    for (int i = 0; i < ISO.size() && Double.isNaN(days); i++) {
      days = ISO.get(i).days(text);
    }
    return days;
  }

  private static int run(String pattern, int at) {
    int end = at;
    while (end < pattern.length() && pattern.charAt(end) == pattern.charAt(at)) {
      end++;
    }
    return end - at;
  }

  private static Part part(String pattern, int at, int length) {
    char letter = pattern.charAt(at);
    if (LETTERS.indexOf(letter) < 0) {
      throw new IllegalArgumentException("letter '" + letter + "' in date pattern " + pattern);
    }
    int next = at + length;
    if (letter == 'y' && length != 2 && length != 4) {
      throw new IllegalArgumentException("years have 2 or 4 digits in date pattern " + pattern);
    }
    boolean joined = numeric(pattern, at - 1) || numeric(pattern, next);
    return new Part(letter, length, joined, '\0');
  }

  private static boolean numeric(String pattern, int at) {
    return at >= 0 && at < pattern.length() && "yMdHhms".indexOf(pattern.charAt(at)) >= 0;
  }

  private static void requireDay(String pattern, List<Part> parts) {
    String letters =
        parts.stream().map(part -> String.valueOf(part.letter())).reduce("", String::concat);
    boolean calendar = letters.contains("y") && letters.contains("M");
    if (!calendar && !letters.contains("u") && !letters.contains("U")) {
      throw new IllegalArgumentException("date pattern without year and month: " + pattern);
    }
  }
}
