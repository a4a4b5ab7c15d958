package io.clickml.service.automl.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.Table;
import io.clickml.service.automl.Figures;
import io.clickml.service.automl.Say;
import io.clickml.service.automl.blend.Scoring;
import io.clickml.service.automl.learner.Deadline;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Draw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Groups of rows, told by one or two columns, where the model is worse than elsewhere. They are
 * found on one half of the rows that were not learned from and measured on the other half: the
 * worst of many groups looks worse than it is on the rows it was found on.
 */
final class WeakSpots {
  private static final int MOST_ROWS = 10_000;
  private static final int LEAST_ROWS = 60;
  private static final int MOST_SPOTS = 3;
  private static final double SMALLEST_SHARE = 0.03;
  private static final double LARGEST_SHARE = 0.4;
  private static final double SURE = 2;

  private final Facts facts;
  private final Table table;
  private final double[] off;
  private final Deadline until;

  /** Mean loss inside and outside of a group, and how sure the difference is. */
  private record Gap(int rows, double inside, double outside, double sureness) {}

  private WeakSpots(Facts facts, Table table, Deadline until) {
    this.facts = facts;
    this.table = table;
    this.off = off(facts);
    this.until = until;
  }

  /**
   * At most three spots, the clearest first.
   *
   * @param honest inputs of the rows that were not learned from
   * @return null when the deadline came first
   */
  static ArrayNode of(Facts facts, Table honest, Deadline until) {
    ArrayNode list = Figure.array();
    int[] rows = Draw.some(honest.rows(), MOST_ROWS, facts.asked().seed());
    if (rows.length < 2 * LEAST_ROWS || facts.usual()) {
      return list;
    }
    int[] shuffled = rows.length < MOST_ROWS ? Draw.shuffled(rows, facts.asked().seed()) : rows;
    int[] find = Arrays.copyOf(shuffled, shuffled.length / 2);
    int[] measure = Arrays.copyOfRange(shuffled, shuffled.length / 2, shuffled.length);
    new WeakSpots(facts, honest, until).add(list, find, measure);
    return until.over() ? null : list;
  }

  private static double[] off(Facts facts) {
    Answers answers = facts.honest().answers();
    Scoring scoring = new Scoring(answers, facts.honest().decided());
    double[] off = new double[answers.rows()];
    for (int row = 0; row < off.length; row++) {
      off[row] =
          answers.task() == Task.REGRESSION
              ? Math.abs(facts.honest().margins()[row] - answers.y()[row])
              : scoring.predicted(row) == (int) answers.y()[row] ? 0 : 1;
    }
    return off;
  }

  private void add(ArrayNode list, int[] find, int[] measure) {
    List<Condition> all = Conditions.of(table, find);
    int[] open = find;
    List<Integer> told = new ArrayList<>();
    for (int tries = 0; tries < 2 * MOST_SPOTS && list.size() < MOST_SPOTS; tries++) {
      List<Condition> left = all.stream().filter(c -> !told.contains(c.column())).toList();
      List<Condition> spot = worst(left, open);
      if (spot.isEmpty()) {
        return;
      }
      told.add(spot.get(0).column());
      Gap gap = gap(spot, measure);
      if (gap.sureness >= SURE && gap.rows >= Conditions.FEWEST) {
        list.add(node(spot, gap));
      }
      open = Arrays.stream(open).filter(row -> !holds(spot, row)).toArray();
    }
  }

  /** The worst group of one condition, or of a second one beside it where that is much clearer. */
  private List<Condition> worst(List<Condition> all, int[] rows) {
    Condition first = clearest(all, List.of(), rows);
    if (first == null) {
      return List.of();
    }
    List<Condition> others = all.stream().filter(c -> c.column() != first.column()).toList();
    Condition second = clearest(others, List.of(first), rows);
    double alone = gap(List.of(first), rows).sureness;
    boolean both = second != null && gap(List.of(first, second), rows).sureness > 1.15 * alone;
    return both ? List.of(first, second) : List.of(first);
  }

  private Condition clearest(List<Condition> all, List<Condition> beside, int[] rows) {
    Condition best = null;
    double most = SURE;
    for (Condition condition : all) {
      if (until.over()) {
        return null;
      }
      List<Condition> spot = new ArrayList<>(beside);
      spot.add(condition);
      Gap gap = gap(spot, rows);
      double share = gap.rows / (double) rows.length;
      boolean fits =
          gap.rows >= Conditions.FEWEST && share >= SMALLEST_SHARE && share <= LARGEST_SHARE;
      if (fits && gap.sureness > most) {
        most = gap.sureness;
        best = condition;
      }
    }
    return best;
  }

  private Gap gap(List<Condition> spot, int[] rows) {
    double[] sums = new double[2];
    double[] squares = new double[2];
    int[] counts = new int[2];
    for (int row : rows) {
      int side = holds(spot, row) ? 1 : 0;
      sums[side] += off[row];
      squares[side] += off[row] * off[row];
      counts[side]++;
    }
    if (counts[0] < 2 || counts[1] < 2) {
      return new Gap(counts[1], 0, 0, 0);
    }
    double[] means = {sums[0] / counts[0], sums[1] / counts[1]};
    double error = 0;
    for (int side = 0; side < 2; side++) {
      double variance = squares[side] / counts[side] - means[side] * means[side];
      error += Math.max(variance, 1e-12) / counts[side];
    }
    double sureness = (means[1] - means[0]) / Math.sqrt(error);
    return new Gap(counts[1], means[1], means[0], sureness);
  }

  private boolean holds(List<Condition> spot, int row) {
    for (Condition condition : spot) {
      if (!condition.holds(table.column(condition.column()), row)) {
        return false;
      }
    }
    return true;
  }

  private Reading reading(Condition condition) {
    return facts.asked().inputs().columns().get(condition.column()).reading();
  }

  private ObjectNode node(List<Condition> spot, Gap gap) {
    List<String> parts =
        spot.stream().map(c -> c.words(table.column(c.column()), reading(c))).toList();
    String where = String.join(" and ", parts);
    boolean number = facts.honest().answers().task() == Task.REGRESSION;
    double inside = number ? gap.inside : 100 * (1 - gap.inside);
    double outside = number ? gap.outside : 100 * (1 - gap.outside);
    String unit = facts.asked().target().unit();
    String said =
        number
            ? "Where %s, it is off by %s on average (elsewhere: %s)."
                .formatted(where, (Figures.of(inside) + " " + unit).strip(), Figures.of(outside))
            : "Where %s, it is right %d times out of 100 (elsewhere: %d)."
                .formatted(where, Math.round(inside), Math.round(outside));
    ObjectNode node = Figure.object();
    Map<String, Object> args =
        Map.of(
            "where", where,
            "conditions",
                spot.stream().map(c -> c.told(table.column(c.column()), reading(c))).toList(),
            "here", inside,
            "elsewhere", outside,
            "unit", unit);
    node.set("words", Figure.sentence(Say.that(number ? "weak-off-by" : "weak-right", args, said)));
    ArrayNode columns = node.putArray("columns");
    spot.forEach(condition -> columns.add(table.column(condition.column()).name()));
    node.put("rows", gap.rows);
    node.put("here", Figure.rounded(inside));
    node.put("elsewhere", Figure.rounded(outside));
    return node;
  }
}
