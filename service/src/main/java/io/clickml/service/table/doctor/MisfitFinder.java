package io.clickml.service.table.doctor;

import io.clickml.modelstore.Cut;
import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.encoding.NumericReading;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.table.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/** Names the cells of a column that its reading cannot read. */
final class MisfitFinder {
  private static final int LISTED = 10;
  private static final int NAMED = 3;
  private static final int LONGEST = 60;

  private MisfitFinder() {}

  /**
   * The misfits, or null when every cell fits.
   *
   * @param missing which distinct cells hold no value
   * @param names the sheet reference of a row's cell
   */
  static Misfits find(
      Reading reading, Distinct cells, boolean[] missing, IntFunction<String> names) {
    boolean[] odd = new boolean[cells.size()];
    if (!(reading instanceof NumericReading numeric) || !mark(numeric, cells, missing, odd)) {
      return null;
    }
    List<Misfits.Cell> listed = new ArrayList<>();
    int count = 0;
    for (int row = 0; row < cells.rows(); row++) {
      int code = cells.cells().code(row);
      if (code != Cells.BLANK && odd[code]) {
        count++;
        if (listed.size() < LISTED) {
          listed.add(new Misfits.Cell(names.apply(row), cells.cell(code)));
        }
      }
    }
    return new Misfits(count, listed, note(kind(reading), count, listed));
  }

  private static boolean mark(
      NumericReading reading, Distinct cells, boolean[] missing, boolean[] odd) {
    ToDoubleFunction<Object> reader = reading.reader();
    boolean any = false;
    for (int i = 0; i < odd.length; i++) {
      odd[i] = !missing[i] && Double.isNaN(reader.applyAsDouble(cells.cell(i)));
      any |= odd[i];
    }
    return any;
  }

  private static Sentence note(String kind, int count, List<Misfits.Cell> listed) {
    List<String> named =
        listed.stream()
            .limit(NAMED)
            .map(misfit -> misfit.cell() + " “" + shown(misfit.value()) + "”")
            .toList();
    String list = String.join(", ", named) + (count > NAMED ? ", …" : "");
    String text =
        count == 1
            ? "1 cell is not %s: %s; it counts as missing.".formatted(one(kind), list)
            : "%,d cells are not %s: %s; they count as missing."
                .formatted(count, several(kind), list);
    return new Sentence(
        "column.misfits", Map.of("kind", kind, "count", count, "cells", named), text);
  }

  private static String kind(Reading reading) {
    return switch (reading.type()) {
      case NUMBER -> reading.clock() ? "time" : "number";
      case DATE -> "date";
      default -> "yesNo";
    };
  }

  private static String one(String kind) {
    return switch (kind) {
      case "number" -> "a number";
      case "date" -> "a date";
      case "time" -> "a time";
      default -> "yes or no";
    };
  }

  private static String several(String kind) {
    return switch (kind) {
      case "number" -> "numbers";
      case "date" -> "dates";
      case "time" -> "times";
      default -> "yes or no";
    };
  }

  /** A cell as a sentence quotes it. */
  static String shown(Object cell) {
    String text = CellText.of(cell);
    return text.length() <= LONGEST ? text : Cut.to(text, LONGEST) + "…";
  }
}
