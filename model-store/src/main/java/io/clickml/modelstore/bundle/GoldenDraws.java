package io.clickml.modelstore.bundle;

import io.clickml.modelstore.schema.Domain;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.schema.LevelCount;
import io.clickml.modelstore.schema.Schema;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws rows from what a schema knows of its columns: column by column, never a row as it was. */
final class GoldenDraws {
  private static final String UNSEEN = "a level that nobody has seen";
  private static final int DIGITS = 4;

  private final Schema schema;
  private final Random random;

  GoldenDraws(Schema schema, Random random) {
    this.schema = schema;
    this.random = random;
  }

  /** Rows at the edges first (all missing, lowest, highest, all unseen), then random ones. */
  List<List<Object>> rows(int count) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(Collections.nCopies(schema.inputs().size(), null));
    rows.add(row(input -> edge(input, input.domain().low())));
    rows.add(row(input -> edge(input, input.domain().high())));
    rows.add(row(this::unseen));
    while (rows.size() < count) {
      rows.add(row(this::draw));
    }
    return rows;
  }

  private interface Cell {
    Object of(InputColumn input);
  }

  private List<Object> row(Cell cell) {
    List<Object> row = new ArrayList<>();
    schema.inputs().forEach(input -> row.add(cell.of(input)));
    return row;
  }

  private Object edge(InputColumn input, double value) {
    return switch (input.type()) {
      case NUMBER -> Double.isNaN(value) ? null : (Object) value;
      case DATE -> date(value);
      default -> draw(input);
    };
  }

  private Object unseen(InputColumn input) {
    return switch (input.type()) {
      case NUMBER, DATE, YES_NO -> draw(input);
      default -> UNSEEN;
    };
  }

  private Object draw(InputColumn input) {
    if (random.nextDouble() < input.domain().missingShare()) {
      return null;
    }
    return switch (input.type()) {
      case NUMBER -> number(input.domain());
      case DATE -> date(between(input.domain()));
      case YES_NO -> random.nextBoolean();
      default -> level(input.domain());
    };
  }

  private Object number(Domain domain) {
    double value = between(domain);
    return Double.isNaN(value)
        ? null
        : (Object) BigDecimal.valueOf(value).round(new MathContext(DIGITS)).doubleValue();
  }

  private static Object date(double days) {
    return Double.isNaN(days) ? null : LocalDate.ofEpochDay((long) Math.floor(days)).toString();
  }

  /** A value between two neighbouring quantiles, as likely as in the column. */
  private double between(Domain domain) {
    double[] quantiles = domain.quantiles();
    if (quantiles.length == 0) {
      return Double.NaN;
    }
    double share = random.nextDouble();
    int above = 1;
    while (Domain.LEVELS_OF_QUANTILES.get(above) < share) {
      above++;
    }
    double from = Domain.LEVELS_OF_QUANTILES.get(above - 1);
    double part = (share - from) / (Domain.LEVELS_OF_QUANTILES.get(above) - from);
    return quantiles[above - 1] + part * (quantiles[above] - quantiles[above - 1]);
  }

  private Object level(Domain domain) {
    long all = domain.topLevels().stream().mapToLong(LevelCount::count).sum();
    long left = all == 0 ? 0 : (long) (random.nextDouble() * all);
    for (LevelCount level : domain.topLevels()) {
      left -= level.count();
      if (left < 0) {
        return level.level();
      }
    }
    return UNSEEN;
  }
}
