package io.clickml.modelstore.scorer;

import io.clickml.modelstore.schema.Domain;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.schema.Target;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Effects into sentences in the user's own column names, values and units. */
final class Reasons {
  // Places of 5, 25, 75 and 95 % in Domain.LEVELS_OF_QUANTILES.
  private static final int VERY_LOW = 2;
  private static final int LOW = 3;
  private static final int HIGH = 5;
  private static final int VERY_HIGH = 6;
  private static final double LEAST_POINTS = 0.0005;

  private final Schema schema;
  private final ValueText values;

  Reasons(Schema schema) {
    this.schema = schema;
    this.values = new ValueText(schema);
  }

  /**
   * The strongest reasons of a row.
   *
   * @param effects per input column, and last that of the row as a whole
   */
  List<Reason> of(Table table, int row, double[] effects, int most) {
    List<Integer> order =
        IntStream.range(0, effects.length)
            .filter(i -> worthSaying(effects[i]))
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(effects[i])))
            .limit(most)
            .toList();
    List<Reason> reasons = new ArrayList<>(order.size());
    for (int i : order) {
      reasons.add(i < table.columns().size() ? column(table, row, i, effects[i]) : row(effects[i]));
    }
    return reasons;
  }

  private boolean worthSaying(double effect) {
    boolean number = schema.target().task() == Task.REGRESSION;
    return Math.abs(effect) >= (number ? Double.MIN_NORMAL : LEAST_POINTS);
  }

  private Reason row(double effect) {
    Map<String, Object> args = args(effect);
    String text = "the number of empty cells in this row: " + effectText(effect);
    return new Reason("", effect, "reason.row", args, text);
  }

  private Reason column(Table table, int row, int input, double effect) {
    Column column = table.column(input);
    InputColumn expected = schema.inputs().get(input);
    Map<String, Object> args = args(effect);
    args.put("column", expected.name());
    String code = "reason.missing";
    String said = "no value in " + expected.name();
    if (!column.missing(row)) {
      args.put("value", values.raw(input, column, row));
      code = code(expected, column, row);
      said = said(expected.name(), values.of(input, column, row), code);
    }
    return new Reason(expected.name(), effect, code, args, said + ": " + effectText(effect));
  }

  /** The unit stands only beside numbers: without one the effect is on a chance. */
  private Map<String, Object> args(double effect) {
    Map<String, Object> args = new TreeMap<>(Map.of("effect", effect));
    if (schema.target().task() == Task.REGRESSION) {
      args.put("unit", schema.target().unit());
    }
    return args;
  }

  private static String code(InputColumn expected, Column column, int row) {
    return switch (column.type()) {
      case NUMBER -> "reason." + place(expected.domain(), column.number(row));
      case DATE -> "reason.date." + place(expected.domain(), column.number(row));
      case TEXT -> "reason.text";
      default -> "reason.level";
    };
  }

  private static String place(Domain domain, double value) {
    double[] quantiles = domain.quantiles();
    if (quantiles.length == 0) {
      return "usual";
    }
    if (value > quantiles[HIGH]) {
      return value > quantiles[VERY_HIGH] ? "much-higher" : "higher";
    }
    if (value < quantiles[LOW]) {
      return value < quantiles[VERY_LOW] ? "much-lower" : "lower";
    }
    return "usual";
  }

  private static String said(String name, String value, String code) {
    return switch (code) {
      case "reason.text" -> "what " + name + " says";
      // A usual value can matter much: to call it usual would contradict its effect.
      case "reason.level", "reason.usual", "reason.date.usual" -> name + " is " + value;
      case "reason.higher" -> name + " " + value + " is higher than usual";
      case "reason.much-higher" -> name + " " + value + " is much higher than usual";
      case "reason.lower" -> name + " " + value + " is lower than usual";
      case "reason.much-lower" -> name + " " + value + " is much lower than usual";
      case "reason.date.higher" -> name + " " + value + " is later than usual";
      case "reason.date.much-higher" -> name + " " + value + " is much later than usual";
      case "reason.date.lower" -> name + " " + value + " is earlier than usual";
      default -> name + " " + value + " is much earlier than usual";
    };
  }

  private String effectText(double effect) {
    Target target = schema.target();
    String sign = effect < 0 ? "-" : "+";
    if (target.task() == Task.REGRESSION) {
      return sign + NumberText.amount(NumberText.rounded(Math.abs(effect)), target.unit());
    }
    String points = NumberText.points(Math.abs(effect));
    return sign + points + (points.equals("1") ? " point" : " points");
  }
}
