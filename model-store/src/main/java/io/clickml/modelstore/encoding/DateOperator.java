package io.clickml.modelstore.encoding;

import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Parts of a date; missing stays missing.
 *
 * @param source position of the column
 * @param column its name
 * @param parts which parts, in order
 */
public record DateOperator(int source, String column, List<DatePart> parts) implements Operator {
  // Beyond the years a LocalDate can hold, with room to spare.
  private static final double MOST_DAYS = 100_000_000;

  public DateOperator {
    Objects.requireNonNull(column, "column");
    parts = List.copyOf(parts);
  }

  @Override
  public int[] sources() {
    return new int[] {source};
  }

  @Override
  public List<Feature> features() {
    return parts.stream().map(this::feature).toList();
  }

  @Override
  public int width() {
    return parts.size();
  }

  @Override
  public void apply(Table table, int from, int to, float[] out, int width, int offset) {
    Column values = table.column(source);
    int at = offset;
    for (int row = from; row < to; row++, at += width) {
      double days = values.number(row);
      // NaN fails this too.
      boolean known = Math.abs(days) < MOST_DAYS;
      LocalDate date = known ? LocalDate.ofEpochDay((long) Math.floor(days)) : null;
      for (int i = 0; i < parts.size(); i++) {
        out[at + i] = known ? Floats.of(parts.get(i).of(date, days)) : Float.NaN;
      }
    }
  }

  private Feature feature(DatePart part) {
    String words = part.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new Feature(column + " (" + words + ")", source, 0);
  }
}
