package io.clickml.modelstore.encoding;

import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.Table;
import java.util.List;
import java.util.Objects;

/**
 * The shape of a text: characters, words, share of digits, share of capitals.
 *
 * @param source position of the column
 * @param column its name
 */
public record TextShapeOperator(int source, String column) implements Operator {
  private static final List<String> SHAPE = List.of("length", "words", "digits", "capitals");

  public TextShapeOperator {
    Objects.requireNonNull(column, "column");
  }

  @Override
  public int[] sources() {
    return new int[] {source};
  }

  @Override
  public List<Feature> features() {
    return SHAPE.stream()
        .map(shape -> new Feature(column + " (" + shape + ")", source, 0))
        .toList();
  }

  @Override
  public int width() {
    return SHAPE.size();
  }

  @Override
  public boolean accepts(ColumnType type) {
    return !type.numeric();
  }

  @Override
  public void apply(Table table, int from, int to, float[] out, int width, int offset) {
    TextRows.Block block = new TextRows.Block(table, from, to, out, width, offset);
    TextRows.fill(block, source, SHAPE.size(), TextShapeOperator::shape);
  }

  private static void shape(String text, float[] out) {
    int digits = 0;
    int capitals = 0;
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean part = Character.isLetterOrDigit(c);
      words += part && !inside ? 1 : 0;
      inside = part;
      digits += Character.isDigit(c) ? 1 : 0;
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    int length = Math.max(1, text.length());
    out[0] = text.length();
    out[1] = words;
    out[2] = (float) digits / length;
    out[3] = (float) capitals / length;
  }
}
