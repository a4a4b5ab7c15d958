package io.clickml.service.automl.report;

import io.clickml.modelstore.encoding.Clock;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.service.automl.Figures;
import java.time.LocalDate;
import java.util.Map;

/**
 * What picks some rows by one column.
 *
 * @param column which input
 * @param kind how it picks
 * @param bound end of a range of numbers
 * @param code of the level
 */
record Condition(int column, Kind kind, double bound, int code) {
  /** How rows are picked. */
  enum Kind {
    BLANK,
    ABOVE,
    UP_TO,
    IS
  }

  boolean holds(Column values, int row) {
    if (values.missing(row)) {
      return kind == Kind.BLANK;
    }
    return switch (kind) {
      case BLANK -> false;
      case ABOVE -> values.number(row) > bound;
      case UP_TO -> values.number(row) <= bound;
      case IS -> values.numeric() ? values.number(row) == bound : values.code(row) == code;
    };
  }

  /** In words, with the column's own name. */
  String words(Column values, Reading reading) {
    String name = "“" + values.name() + "”";
    return switch (kind) {
      case BLANK -> name + " is blank";
      case ABOVE -> name + " is above " + number(values, reading);
      case UP_TO -> name + " is at most " + number(values, reading);
      case IS -> name + " is “" + level(values) + "”";
    };
  }

  /** The same for other languages: the column, how it picks, and the value where there is one. */
  Map<String, Object> told(Column values, Reading reading) {
    return switch (kind) {
      case BLANK -> Map.of("column", values.name(), "is", "blank");
      case ABOVE -> Map.of("column", values.name(), "is", "above", "value", end(values, reading));
      case UP_TO -> Map.of("column", values.name(), "is", "atMost", "value", end(values, reading));
      case IS -> Map.of("column", values.name(), "is", "is", "value", one(values));
    };
  }

  private Object end(Column values, Reading reading) {
    if (reading instanceof NumberReading number && number.clock()) {
      return Clock.text(bound, number.unit());
    }
    return values.type() == ColumnType.DATE ? day(bound) : (Object) bound;
  }

  private Object one(Column values) {
    return values.numeric() ? (Object) (bound > 0) : values.levels().get(code);
  }

  private String level(Column values) {
    return values.numeric() ? bound > 0 ? "yes" : "no" : values.levels().get(code);
  }

  private String number(Column values, Reading reading) {
    return end(values, reading) instanceof String text ? text : Figures.of(bound);
  }

  /** A day as ISO 8601 writes it. */
  static String day(double epochDays) {
    return LocalDate.ofEpochDay((long) Math.floor(epochDays)).toString();
  }
}
