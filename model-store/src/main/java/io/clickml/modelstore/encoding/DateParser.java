package io.clickml.modelstore.encoding;

import io.clickml.modelstore.encoding.DatePattern.Part;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;

/** Reads one text in one date pattern. One use only. */
final class DateParser extends TextCursor {
  private static final double NONE = Double.NaN;
  private static final int HOURS = 24;
  private static final int NOON = 12;
  private static final int SIXTY = 60;
  private static final double SECONDS_OF_DAY = 86_400;
  private static final double MILLIS = 1_000;
  private static final int LONG_NUMBER = 15;
  private static final int MOST_FRACTION = 9;
  private static final int CENTURY = 100;
  // As POSIX reads two digits: 69 to 99 are of the last century.
  private static final int PIVOT = 69;

  private int year;
  private int month;
  private int day = 1;
  private int hour;
  private int minute;
  private int second;
  private double fraction;
  private int half = -1;
  private int named = -1;
  private double epoch = NONE;

  DateParser(String text) {
    super(text);
  }

  /** Days since 1970-01-01, NaN when the text does not fit the parts. */
  double parse(List<Part> parts) {
    for (Part part : parts) {
      if (!(part.isLiteral() ? literal(part.literal()) : field(part))) {
        return NONE;
      }
    }
    if (more()) {
      return NONE;
    }
    return Double.isNaN(epoch) ? days() : epoch;
  }

  private double days() {
    if (half >= 0) {
      if (hour < 1 || hour > NOON) {
        return NONE;
      }
      hour = hour % NOON + half * NOON;
    }
    if (hour >= HOURS || minute >= SIXTY || second > SIXTY) {
      return NONE;
    }
    try {
      double seconds = (hour * SIXTY + minute) * SIXTY + second + fraction;
      return LocalDate.of(year, month, day).toEpochDay() + seconds / SECONDS_OF_DAY;
    } catch (DateTimeException e) {
      return NONE;
    }
  }

  private boolean literal(char literal) {
    // A short name may end with a point: "Jan. 7".
    if (at == named && literal != '.') {
      take('.');
    }
    if (!CellText.space(literal)) {
      return take(literal);
    }
    int start = at;
    skipSpaces();
    return at > start;
  }

  private boolean field(Part part) {
    return switch (part.letter()) {
      case 'y' -> year(part.length());
      case 'M' ->
          part.length() > 2 ? (month = name(MonthNames::month)) > 0 : (month = two(part)) > 0;
      case 'd' -> (day = two(part)) > 0;
      case 'H', 'h' -> (hour = two(part)) >= 0;
      case 'm' -> (minute = two(part)) >= 0;
      case 's' -> (second = two(part)) >= 0;
      case 'S' -> fraction();
      case 'a' -> (half = name(MonthNames::half)) >= 0;
      case 'X' -> offset();
      case 'E' -> name(word -> 1) > 0;
      default -> epoch(part.letter() == 'u' ? SECONDS_OF_DAY : SECONDS_OF_DAY * MILLIS);
    };
  }

  private boolean year(int length) {
    year = digits(length, length);
    if (length == 2 && year >= 0) {
      year += year < PIVOT ? 20 * CENTURY : 19 * CENTURY;
    }
    return year >= 0;
  }

  private int two(Part part) {
    return digits(part.fixed() ? 2 : 1, 2);
  }

  private int digits(int least, int most) {
    int start = at;
    int count = skipDigits(most);
    return count < least ? -1 : Integer.parseInt(text, start, at, 10);
  }

  private int name(ToIntFunction<String> lookup) {
    String name = letters();
    named = at;
    return name.isEmpty() ? -1 : lookup.applyAsInt(name);
  }

  private boolean fraction() {
    if (!take('.') && !take(',')) {
      return true;
    }
    int start = at;
    int count = Math.min(skipDigits(Integer.MAX_VALUE), MOST_FRACTION);
    if (count > 0) {
      fraction = Integer.parseInt(text, start, start + count, 10) / Scales.tenTo(count);
    }
    return count > 0;
  }

  private boolean offset() {
    if (take('Z') || take('z') || !(take('+') || take('-'))) {
      return true;
    }
    boolean hours = digits(2, 2) >= 0;
    take(':');
    return hours && (!more() || digits(2, 2) >= 0);
  }

  private boolean epoch(double perDay) {
    int start = at;
    take('-');
    boolean some = skipDigits(LONG_NUMBER) > 0;
    epoch = some ? Long.parseLong(text, start, at, 10) / perDay : NONE;
    return some;
  }
}
