package io.clickml.modelstore.encoding;

import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.Table;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that a level begins with: 18-24 is 21 (the middle), 65+ is 65, “175; 175” is 175. So a
 * level that was never seen still has its place in the order. NaN when missing or without one.
 *
 * @param source position of the column
 * @param column its name
 * @param comma whether a comma, not a point, stands before the fraction
 */
public record LevelNumberOperator(int source, String column, boolean comma) implements Operator {
  private static final Pattern POINT = numbers("[.]", "[,'\u2019]");
  private static final Pattern COMMA = numbers(",", "[.'\u2019]");

  public LevelNumberOperator {
    Objects.requireNonNull(column, "column");
  }

  private static Pattern numbers(String decimal, String grouping) {
    String number = "\\d{1,3}(?:" + grouping + "\\d{3})+(?:" + decimal + "\\d+)?(?!\\d)";
    String plain = "\\d+(?:" + decimal + "\\d+)?";
    String one = "(" + number + "|" + plain + ")";
    String between = "[^\\p{L}\\d]{1,6}|\\s(?:to|bis|a|à)\\s";
    return Pattern.compile(
        "[^\\p{L}\\d]{0,4}?(-?)" + one + "(?:(?:" + between + ")" + one + ")?.*", Pattern.DOTALL);
  }

  /** The number that a text begins with; empty when it begins with a letter. */
  public static OptionalDouble number(String level, boolean comma) {
    Matcher found = (comma ? COMMA : POINT).matcher(level.strip());
    if (!found.matches()) {
      return OptionalDouble.empty();
    }
    double first = value(found.group(2), comma);
    if (!found.group(1).isEmpty()) {
      return OptionalDouble.of(-first);
    }
    String second = found.group(3);
    return OptionalDouble.of(second == null ? first : (first + value(second, comma)) / 2);
  }

  private static double value(String digits, boolean comma) {
    String decimal = comma ? "," : ".";
    return Double.parseDouble(
        digits.replaceAll("[^\\d" + decimal + "]", "").replace(decimal.charAt(0), '.'));
  }

  @Override
  public int[] sources() {
    return new int[] {source};
  }

  @Override
  public List<Feature> features() {
    return List.of(new Feature(column + " (number)", source, 0));
  }

  @Override
  public int width() {
    return 1;
  }

  @Override
  public boolean accepts(ColumnType type) {
    return !type.numeric();
  }

  @Override
  public void apply(Table table, int from, int to, float[] out, int width, int offset) {
    TextRows.Block block = new TextRows.Block(table, from, to, out, width, offset);
    TextRows.fill(
        block,
        source,
        1,
        (level, features) -> features[0] = Floats.of(number(level, comma).orElse(Double.NaN)));
  }
}
