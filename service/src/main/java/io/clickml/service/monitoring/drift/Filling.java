package io.clickml.service.monitoring.drift;

import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.schema.Spread;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.scorer.Prediction;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Counts rows and their answers into the sketch of a window. */
final class Filling {
  private static final char MARK = ':';

  private final KnownVersion known;
  private final double elapsed;
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * @param known the version that answered
   * @param elapsed days from the making of the version to the window
   */
  Filling(KnownVersion known, double elapsed) {
    this.known = known;
    this.elapsed = elapsed;
    Schema schema = known.schema();
    for (int i = 0; i < schema.inputs().size(); i++) {
      places.put(schema.inputs().get(i).name(), i);
    }
  }

  /**
   * Counts rows.
   *
   * @param table typed inputs in the order of the schema
   * @param answers one per row
   * @param names of the rows
   */
  void add(WindowSketch sketch, Table table, List<Prediction> answers, long[] names) {
    for (int i = 0; i < table.columns().size(); i++) {
      Spread spread = known.reference().inputs().get(i);
      add(sketch.column(i), table.column(i), spread);
    }
    for (int row = 0; row < names.length; row++) {
      sketch.row(names[row]);
      answer(sketch.answers(), answers.get(row));
      answers.get(row).marks().forEach(mark -> mark(sketch, mark));
    }
  }

  private void add(ColumnSketch into, Column column, Spread spread) {
    boolean measured = Spread.measured(column.type());
    boolean date = column.type() == ColumnType.DATE;
    ToIntFunction<String> bins = bins(spread);
    for (int row = 0; row < column.size(); row++) {
      if (column.missing(row)) {
        into.missing();
      } else if (measured) {
        double value = Spread.measure(column, row);
        into.number(value, spread.bin(value));
        if (date) {
          into.aged(spread.bin(value - elapsed));
        }
      } else {
        String level = Spread.level(column, row);
        into.level(level, bins.applyAsInt(level));
      }
    }
  }

  private static ToIntFunction<String> bins(Spread spread) {
    Map<String, Integer> bins = new HashMap<>();
    for (int i = 0; i < spread.levels().size(); i++) {
      bins.put(spread.levels().get(i), i);
    }
    return level -> bins.getOrDefault(level, spread.levels().size());
  }

  private void answer(ColumnSketch into, Prediction answer) {
    Spread spread = known.reference().answers();
    Task task = known.schema().target().task();
    if (task == Task.MULTICLASS) {
      String answered = CellText.of(answer.value());
      into.level(answered, spread.bin(answered));
      return;
    }
    double number =
        task == Task.BINARY ? answer.probabilities()[1] : ((Number) answer.value()).doubleValue();
    into.number(number, spread.bin(number));
  }

  private void mark(WindowSketch sketch, String mark) {
    int end = mark.indexOf(MARK);
    Integer place = places.get(mark.substring(end + 1));
    if (place != null) {
      ColumnSketch column = sketch.column(place);
      switch (mark.substring(0, end)) {
        case "unseen" -> column.unseen();
        case "outside" -> column.outside();
        case "misfit" -> column.unreadable();
        default -> throw new IllegalArgumentException("mark " + mark);
      }
    }
  }
}
