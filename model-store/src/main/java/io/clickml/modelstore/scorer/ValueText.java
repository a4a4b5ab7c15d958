package io.clickml.modelstore.scorer;

import io.clickml.modelstore.encoding.Clock;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.schema.Domain;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.table.Column;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Values of a row as a person would write them. */
final class ValueText {
  private static final int LONGEST = 60;
  private static final long SECONDS_A_DAY = 86_400;
  private static final double FIRST_YEAR = 1_000;
  private static final double LAST_YEAR = 2_999;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Schema schema;

  ValueText(Schema schema) {
    this.schema = schema;
  }

  /** The value for programs: a number, a level, a yes or no, a date in ISO 8601, or a time. */
  Object raw(int input, Column column, int row) {
    return switch (column.type()) {
      case NUMBER ->
          schema.inputs().get(input).reading().clock()
              ? of(input, column, row)
              : (Object) column.number(row);
      case YES_NO -> column.number(row) != 0;
      case DATE -> date(column.number(row));
      default -> column.level(row);
    };
  }

  /** The value for people, with its unit. */
  String of(int input, Column column, int row) {
    return switch (column.type()) {
      case NUMBER -> number(schema.inputs().get(input), column.number(row));
      case YES_NO -> column.number(row) != 0 ? "yes" : "no";
      case DATE -> date(column.number(row));
      default -> shortened(column.level(row));
    };
  }

  private static String number(InputColumn input, double value) {
    if (input.reading() instanceof NumberReading reading) {
      if (reading.clock()) {
        return Clock.text(value, reading.unit());
      }
      return reading.percent()
          ? NumberText.of(value * 100, true) + " %"
          : NumberText.withUnit(NumberText.of(value, !years(input.domain())), reading.commonUnit());
    }
    return NumberText.of(value, !years(input.domain()));
  }

  /** Whether a column seems to hold years, which nobody writes as 2,014. */
  private static boolean years(Domain domain) {
    return domain.low() >= FIRST_YEAR && domain.high() <= LAST_YEAR;
  }

  private static String date(double days) {
    long seconds = Math.round(days * SECONDS_A_DAY);
    LocalDateTime time = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    return (seconds % SECONDS_A_DAY == 0 ? DAY : MINUTE).format(time);
  }

  private static String shortened(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
