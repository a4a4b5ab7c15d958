package io.clickml.service.monitoring.drift;

import io.clickml.modelstore.bundle.Reference;
import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.schema.Spread;
import io.clickml.modelstore.schema.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A column that is watched, or the answers.
 *
 * @param name the user's name of it; for answers that of the column to predict
 * @param kind of its values
 * @param spread how they were spread when the model was made
 * @param unit of numbers, "" for none; of chances what they are chances of
 * @param importance share in what the model decides, 0 to 1; of answers 0
 */
record Watched(String name, Kind kind, Spread spread, String unit, double importance) {
  /** How values are spoken of. */
  enum Kind {
    NUMBER,
    PERCENT,
    DATE,
    LENGTH,
    LEVEL,
    VALUE_ANSWERED,
    CHANCE_ANSWERED,
    CLASS_ANSWERED;

    boolean level() {
      return this == LEVEL || this == CLASS_ANSWERED;
    }

    boolean answer() {
      return this == VALUE_ANSWERED || this == CHANCE_ANSWERED || this == CLASS_ANSWERED;
    }
  }

  Watched {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(spread, "spread");
    Objects.requireNonNull(unit, "unit");
  }

  /**
   * Inputs in the order of the schema, then the answers.
   *
   * @param importances share by column; where all are 0, every column counts the same
   */
  static List<Watched> of(Schema schema, Reference reference, Map<String, Double> importances) {
    double total =
        schema.inputs().stream()
            .mapToDouble(input -> importances.getOrDefault(input.name(), 0.0))
            .sum();
    List<Watched> all = new ArrayList<>();
    for (int i = 0; i < schema.inputs().size(); i++) {
      InputColumn input = schema.inputs().get(i);
      double share = importances.getOrDefault(input.name(), 0.0) / total;
      all.add(
          new Watched(
              input.name(),
              kind(input),
              reference.inputs().get(i),
              input.reading() instanceof NumberReading number ? number.commonUnit() : "",
              total > 0 ? share : 1.0 / schema.inputs().size()));
    }
    all.add(answers(schema.target(), reference.answers()));
    return all;
  }

  private static Kind kind(InputColumn input) {
    return switch (input.type()) {
      case NUMBER ->
          input.reading() instanceof NumberReading number && number.percent()
              ? Kind.PERCENT
              : Kind.NUMBER;
      case DATE -> Kind.DATE;
      case TEXT -> Kind.LENGTH;
      default -> Kind.LEVEL;
    };
  }

  private static Watched answers(Target target, Spread spread) {
    return switch (target.task()) {
      case REGRESSION -> new Watched(target.name(), Kind.VALUE_ANSWERED, spread, target.unit(), 0);
      case BINARY ->
          new Watched(
              target.name(), Kind.CHANCE_ANSWERED, spread, spoken(target.classes().get(1)), 0);
      case MULTICLASS -> new Watched(target.name(), Kind.CLASS_ANSWERED, spread, "", 0);
    };
  }

  private static String spoken(Object value) {
    return value instanceof Boolean yes ? yes ? "yes" : "no" : CellText.of(value);
  }
}
