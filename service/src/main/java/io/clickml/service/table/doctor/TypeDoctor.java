package io.clickml.service.table.doctor;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.table.format.CellNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Proposes how each column of a table is read, says why, and names the cells that do not fit.
 * Deterministic; looks at every cell.
 */
public final class TypeDoctor {
  private static final int FEW_ROWS = 50;
  private static final int MANY_PAIRS = 200;

  private TypeDoctor() {}

  /** Examines a table whose header is row 1 of its sheet. */
  public static Profile examine(RawTable table) {
    return examine(table, CellNames.HEADED);
  }

  /** Examines a table; misfits carry the cell names of its sheet. */
  public static Profile examine(RawTable table, CellNames names) {
    return examine(table, names, Map.of());
  }

  /** Examines a table in which a person chose the readings of some columns, by name. */
  public static Profile examine(RawTable table, CellNames names, Map<String, Reading> chosen) {
    List<ColumnDoctor> doctors = doctors(table);
    String decimal = decimal(doctors, chosen);
    List<ColumnProfile> columns =
        doctors.stream().map(doctor -> doctor.examine(chosen, decimal, names)).toList();
    List<Warning> warnings = new ArrayList<>(warnings(table));
    TotalRow.find(table, columns, names).ifPresent(warnings::add);
    for (ColumnProfile column : columns) {
      column.notes().forEach(note -> warnings.add(info(note, column.name())));
      if (column.question() != null) {
        warnings.add(new Warning(Warning.Level.QUESTION, column.question().ask(), column.name()));
      }
    }
    return new Profile(table.rows(), columns, TargetChooser.choose(table, columns), warnings);
  }

  /**
   * The best reading of a column as a wanted type, for a person who named only the type.
   *
   * @return null when the cells cannot be read so, or only a chosen format can tell
   */
  public static Reading readingAs(RawTable table, int column, ColumnType type) {
    return doctor(table, column).readingAs(type, decimal(doctors(table), Map.of()));
  }

  /**
   * A column as dates of a pattern, with the time of day where some cell has one.
   *
   * @throws IllegalArgumentException when it is no date pattern
   */
  public static Reading dated(RawTable table, int column, String pattern) {
    return DateDoctor.reading(Distinct.of(table.columns().get(column)), pattern);
  }

  /** The decimal mark that more columns surely write, or have by choice, than the other one. */
  private static String decimal(List<ColumnDoctor> doctors, Map<String, Reading> chosen) {
    int commas = 0;
    for (ColumnDoctor doctor : doctors) {
      commas +=
          switch (doctor.decimal(chosen)) {
            case NumberMarks.COMMA -> 1;
            case NumberMarks.DOT -> -1;
            default -> 0;
          };
    }
    return commas == 0 ? NumberMarks.OPEN : commas > 0 ? NumberMarks.COMMA : NumberMarks.DOT;
  }

  private static List<ColumnDoctor> doctors(RawTable table) {
    List<ColumnDoctor> doctors = new ArrayList<>();
    for (int column = 0; column < table.names().size(); column++) {
      doctors.add(doctor(table, column));
    }
    return doctors;
  }

  private static ColumnDoctor doctor(RawTable table, int column) {
    return new ColumnDoctor(
        table.names().get(column), column, table.names().size(), table.columns().get(column));
  }

  private static List<Warning> warnings(RawTable table) {
    List<Warning> warnings = new ArrayList<>();
    if (table.rows() < FEW_ROWS) {
      Sentence few =
          new Sentence(
              "table.few-rows",
              Map.of("rows", table.rows()),
              "The table has only %d rows: too few to learn much from.".formatted(table.rows()));
      warnings.add(new Warning(Warning.Level.SUSPECT, few, null));
    }
    int columns = Math.min(MANY_PAIRS, table.names().size());
    for (int other = 1; other < columns; other++) {
      int one = 0;
      while (one < other && !equal(table.columns().get(one), table.columns().get(other))) {
        one++;
      }
      if (one < other) {
        String name = table.names().get(other);
        warnings.add(info(twice(table.names().get(one), name), name));
      }
    }
    return warnings;
  }

  private static boolean equal(Cells one, Cells other) {
    if (!one.dictionary().equals(other.dictionary()) || one.dictionary().isEmpty()) {
      return false;
    }
    for (int row = 0; row < one.size(); row++) {
      if (one.code(row) != other.code(row)) {
        return false;
      }
    }
    return true;
  }

  private static Sentence twice(String one, String other) {
    return new Sentence(
        "column.same-as-other",
        Map.of("column", other, "other", one),
        "“%s” holds the same as “%s” in every row.".formatted(other, one));
  }

  private static Warning info(Sentence sentence, String column) {
    return new Warning(Warning.Level.INFO, sentence, column);
  }
}
