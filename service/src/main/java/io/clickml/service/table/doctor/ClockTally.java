package io.clickml.service.table.doctor;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.encoding.Clock;
import io.clickml.modelstore.encoding.NumberReading;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a column holds times of day or durations: texts such as 14:35, or the parts of a day as
 * which spreadsheets keep them.
 */
final class ClockTally {
  private static final int SAMPLE = 1_000;
  private static final double HALF = 0.5;
  private static final double MOST = 0.98;
  private static final int LEAST_ODD = 3;
  private static final double ODD = 0.25;
  private static final double NEAR = 1e-4;
  private static final int DAY_MINUTES = 1_440;
  private static final int DAY_SECONDS = 86_400;
  private static final int DAY_HOURS = 24;
  private static final int SIXTY = 60;
  // What the parts of a day in whole minutes, and in seconds, have and hardly another share has.
  private static final int MINUTE_PARTS = 24;
  private static final int SECOND_PARTS = 192;
  private static final double FEW = 0.01;
  private static final Pattern PARTS =
      Pattern.compile("(\\d{1,4}):[0-5]\\d(:[0-5]\\d(?:[.,]\\d+)?)?");

  private final Distinct cells;
  private final NumberReading reading = NumberReading.times(Clock.HOURS);
  private int seen;
  private int written;
  private int whole;
  private int odd;

  private ClockTally(Distinct cells) {
    this.cells = cells;
  }

  /** The column as times, or null when it holds something else. */
  static NumberReading reading(Distinct cells) {
    ClockTally tally = new ClockTally(cells);
    List<Integer> sample = cells.sample(SAMPLE);
    sample.forEach(tally::look);
    if (tally.written > 0 && tally.written >= HALF * tally.seen) {
      return NumberReading.times(tally.unit());
    }
    boolean parts = tally.odd >= LEAST_ODD && tally.odd >= ODD * tally.whole;
    boolean most = tally.whole + tally.written >= MOST * tally.seen;
    return parts && most ? NumberReading.times(tally.unit()) : null;
  }

  /** How a column of times is read, by one of its cells. */
  static Sentence readAs(Distinct cells, NumberReading reading) {
    int example = -1;
    for (int index : cells.sample(SAMPLE)) {
      boolean text = !Double.isNaN(Clock.days(cells.text(index), reading.unit()));
      if (text || (example < 0 && !Double.isNaN(reading.value(cells.cell(index))))) {
        example = index;
      }
      if (text) {
        break;
      }
    }
    String written = cells.text(example);
    String time = Clock.text(reading.value(cells.cell(example)), Clock.MINUTES);
    return new Sentence(
        "read-as.time",
        Map.of("written", written, "time", time),
        "Times: “%s” is read as %s, hours, minutes and seconds.".formatted(written, time));
  }

  private void look(int index) {
    seen++;
    Object cell = cells.cell(index);
    if (cell instanceof String text && !Double.isNaN(Clock.days(text, Clock.HOURS))) {
      written++;
      return;
    }
    double exact = reading.value(cell) * DAY_SECONDS;
    long seconds = Math.round(exact);
    if (exact >= 0 && Math.abs(exact - seconds) < NEAR) {
      whole++;
      odd += odd(seconds) ? 1 : 0;
    }
  }

  private static boolean odd(long seconds) {
    return seconds % SIXTY == 0
        ? parts(seconds / SIXTY, DAY_MINUTES) % MINUTE_PARTS == 0
        : parts(seconds, DAY_SECONDS) % SECOND_PARTS == 0;
  }

  /** The denominator of the share of a day. */
  private static int parts(long of, int day) {
    return day / BigInteger.valueOf(of).gcd(BigInteger.valueOf(day)).intValue();
  }

  // Where an hour has "1:02:33" and no "0:41:05" stands beside, "58:12" is less than an hour.
  private String unit() {
    int two = 0;
    int long2 = 0;
    int most = 0;
    int three = 0;
    int hours = 0;
    boolean zero = false;
    for (int i = 0; i < cells.size(); i++) {
      Matcher matcher =
          cells.cell(i) instanceof String text ? PARTS.matcher(CellText.strip(text)) : null;
      if (matcher != null && matcher.matches()) {
        int first = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) == null) {
          two++;
          long2 += first >= SIXTY ? 1 : 0;
          most = Math.max(most, first);
        } else {
          three++;
          hours = Math.max(hours, first);
          zero |= first == 0;
        }
      }
    }
    boolean both = two > 0 && three > 0 && !zero;
    boolean minutes = most >= DAY_HOURS && hours < DAY_HOURS && long2 <= FEW * two;
    return both && minutes ? Clock.MINUTES : Clock.HOURS;
  }
}
