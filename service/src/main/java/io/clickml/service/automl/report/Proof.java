package io.clickml.service.automl.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.scorer.Reach;
import io.clickml.service.automl.blend.Scoring;
import io.clickml.service.automl.blend.Softmax;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Draw;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows that were not learned from, for a person to check: where they stand, the truth, and what was
 * answered without knowing it. Holds no other cell of them.
 */
final class Proof {
  private static final int MOST_ROWS = 200;
  private static final int REASONS = 3;
  private static final double WORTH_SAYING = 0.0005;

  private final Facts facts;
  private final Answers answers;
  private final double[] margins;
  private final Scoring deciding;

  private Proof(Facts facts) {
    this.facts = facts;
    this.answers = facts.honest().answers();
    this.margins = facts.honest().margins();
    this.deciding = new Scoring(answers, facts.honest().decided());
  }

  /** At most 200 rows in the order of the table; those that were explained come with reasons. */
  static ArrayNode of(Facts facts) {
    Proof proof = new Proof(facts);
    int[] explained = facts.explained().drawn();
    int[] rows = Draw.some(explained, MOST_ROWS, facts.asked().seed());
    if (explained.length < MOST_ROWS) {
      rows = topped(explained, answersOf(facts), facts.asked().seed());
    }
    int[] places = facts.honest().rows();
    ArrayNode list = Figure.array();
    Arrays.stream(rows)
        .boxed()
        .sorted(Comparator.comparingInt(row -> places[row]))
        .forEach(row -> list.add(proof.row(row)));
    return list;
  }

  private static int answersOf(Facts facts) {
    return facts.honest().answers().rows();
  }

  /** The given rows and as many others as there is room for. */
  private static int[] topped(int[] first, int all, long seed) {
    int[] drawn = Draw.some(all, MOST_ROWS, seed ^ 0x9D00FL);
    return IntStream.concat(Arrays.stream(first), Arrays.stream(drawn))
        .distinct()
        .limit(MOST_ROWS)
        .toArray();
  }

  private ObjectNode row(int row) {
    ObjectNode node = Figure.object();
    node.put("row", facts.asked().places()[facts.honest().rows()[row]] + 1);
    int given = -1;
    if (answers.task() == Task.REGRESSION) {
      node.put("truth", Figure.rounded(answers.y()[row]));
      node.put("value", Figure.rounded(margins[row]));
      interval(node, margins[row]);
    } else {
      given = deciding.predicted(row);
      List<Object> classes = facts.asked().target().classes();
      Figure.cell(node, "truth", classes.get((int) answers.y()[row]));
      Figure.cell(node, "value", classes.get(given));
      node.put("probability", Figure.rounded(chance(row, given)));
    }
    because(node.putArray("because"), row, given);
    return node;
  }

  private void interval(ObjectNode node, double value) {
    if (facts.honest().interval() != null) {
      ArrayNode ends = node.putArray("interval");
      Reach reach = Reach.of(facts.asked().target());
      for (double end : reach.possible(facts.honest().interval().around(value))) {
        ends.add(Figure.rounded(end));
      }
    }
  }

  private double chance(int row, int given) {
    int k = answers.outputs();
    if (k == 1) {
      return Softmax.chance(given == 1 ? margins[row] : -margins[row]);
    }
    return Math.exp(margins[row * k + given] - Softmax.logSumExp(margins, row * k, k));
  }

  /** Columns and what they did to the chance of the answer given. */
  private void because(ArrayNode into, int row, int given) {
    Explained explained = facts.explained();
    int at = place(explained.drawn(), row);
    if (at < 0) {
      return;
    }
    int spokenOf = explained.classes()[at];
    boolean turned = spokenOf != given && answers.classes() == 2;
    if (spokenOf != given && !turned) {
      return;
    }
    double[] effects = explained.effects()[at];
    double least = given < 0 ? Double.MIN_NORMAL : WORTH_SAYING;
    IntStream.range(0, facts.asked().inputs().columns().size())
        .filter(i -> Math.abs(effects[i]) >= least)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -Math.abs(effects[i])))
        .limit(REASONS)
        .forEach(
            i ->
                into.addObject()
                    .put("column", facts.asked().inputs().columns().get(i).name())
                    .put("effect", Figure.rounded(turned ? -effects[i] : effects[i])));
  }

  private static int place(int[] drawn, int row) {
    int at = 0;
    while (at < drawn.length && drawn[at] != row) {
      at++;
    }
    return at < drawn.length ? at : -1;
  }
}
