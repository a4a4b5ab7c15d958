package io.clickml.service.table.doctor;

import io.clickml.modelstore.Sentence;
import java.util.List;
import java.util.Objects;

/**
 * Cells that do not fit their column's reading; they count as missing.
 *
 * @param count how many
 * @param cells the first of them
 * @param note all of this in words
 */
public record Misfits(int count, List<Cell> cells, Sentence note) {
  public Misfits {
    cells = List.copyOf(cells);
    Objects.requireNonNull(note, "note");
  }

  /**
   * One of them.
   *
   * @param cell its sheet reference, for example C17
   * @param value as it came
   */
  public record Cell(String cell, Object value) {}
}
