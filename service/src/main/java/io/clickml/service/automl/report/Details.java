package io.clickml.service.automl.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.blend.PlainMeasure;
import io.clickml.service.automl.blend.Ranks;
import io.clickml.service.automl.blend.Scoring;
import io.clickml.service.automl.blend.Softmax;
import io.clickml.service.automl.prepare.Answers;
import java.util.Arrays;

/** Where a model is right and wrong: confusion, reliability, gain, sizes of errors. */
final class Details {
  private static final int BINS = 10;
  private static final int LEAST_IN_BIN = 20;
  private static final int GAIN_POINTS = 20;
  private static final double NINE_OF_TEN = 0.9;

  private final Answers checked;
  private final double[] margins;
  private final Facts facts;

  private Details(Facts facts) {
    this.facts = facts;
    this.checked = facts.honest().answers();
    this.margins = facts.honest().margins();
  }

  static void add(ObjectNode report, Facts facts) {
    Details details = new Details(facts);
    boolean number = facts.honest().answers().task() == Task.REGRESSION;
    if (number) {
      report.putNull("confusion");
      report.putArray("reliability");
      report.putNull("gain");
      report.set("errors", details.errors());
      return;
    }
    report.set("confusion", details.confusion());
    report.set("reliability", details.reliability());
    if (PlainMeasure.of(facts.honest().answers()) == PlainMeasure.BEST_100) {
      report.set("gain", details.gain());
    } else {
      report.putNull("gain");
    }
    report.putNull("errors");
  }

  private ObjectNode confusion() {
    int k = checked.classes();
    int[][] counts = new int[k][k];
    Scoring scoring = new Scoring(checked, facts.honest().decided());
    for (int row = 0; row < checked.rows(); row++) {
      counts[(int) checked.y()[row]][scoring.predicted(row)]++;
    }
    ObjectNode confusion = Figure.object();
    ArrayNode classes = confusion.putArray("classes");
    facts.asked().target().classes().forEach(cell -> classes.add(Figure.cell(cell)));
    ArrayNode table = confusion.putArray("counts");
    for (int[] row : counts) {
      ArrayNode line = table.addArray();
      Arrays.stream(row).forEach(line::add);
    }
    return confusion;
  }

  /** Stated chances of the second class of two, or of the answer given, in groups of equal size. */
  private ArrayNode reliability() {
    double[] stated = new double[checked.rows()];
    double[] real = new double[checked.rows()];
    Scoring scoring = new Scoring(checked, margins);
    int k = checked.outputs();
    for (int row = 0; row < stated.length; row++) {
      if (k == 1) {
        stated[row] = Softmax.chance(margins[row]);
        real[row] = checked.y()[row];
      } else {
        int best = scoring.predicted(row);
        double norm = Softmax.logSumExp(margins, row * k, k);
        stated[row] = Math.exp(margins[row * k + best] - norm);
        real[row] = checked.y()[row] == best ? 1 : 0;
      }
    }
    return groups(stated, real);
  }

  private static ArrayNode groups(double[] stated, double[] real) {
    int[] order = Ranks.ascending(stated);
    int bins = Math.max(1, Math.min(BINS, order.length / LEAST_IN_BIN));
    ArrayNode groups = Figure.array();
    for (int b = 0; b < bins; b++) {
      int from = (int) ((long) b * order.length / bins);
      int to = (int) ((long) (b + 1) * order.length / bins);
      double said = 0;
      double was = 0;
      for (int i = from; i < to; i++) {
        said += stated[order[i]] / (to - from);
        was += real[order[i]] / (to - from);
      }
      ObjectNode node = groups.addObject();
      node.put("stated", Figure.rounded(Math.min(1, said)));
      node.put("real", Figure.rounded(Math.min(1, was)));
      node.put("rows", to - from);
    }
    return groups;
  }

  private ObjectNode gain() {
    int rare = PlainMeasure.rare(checked);
    int[] order = Ranks.ascending(margins);
    double[] found = found(order, rare);
    ObjectNode gain = Figure.object();
    gain.put("answer", CellText.of(facts.asked().target().classes().get(rare)));
    gain.put("best100", Figure.rounded(found[Math.min(100, order.length)]));
    gain.put("random100", Figure.rounded(100 * PlainMeasure.rareShare(checked)));
    ArrayNode points = gain.putArray("points");
    for (int p = 0; p <= GAIN_POINTS; p++) {
      int taken = (int) Math.round((double) p / GAIN_POINTS * order.length);
      ObjectNode point = points.addObject();
      point.put("share", Figure.rounded((double) p / GAIN_POINTS));
      point.put("found", Figure.rounded(found[taken] / Math.max(1, found[order.length])));
    }
    return gain;
  }

  /** Hits up to each place; rows with the same margin share theirs evenly. */
  private double[] found(int[] order, int rare) {
    double[] found = new double[order.length + 1];
    for (int from = 0; from < order.length; ) {
      int to = from;
      double hits = 0;
      double margin = margins[at(order, rare, from)];
      for (; to < order.length && margins[at(order, rare, to)] == margin; to++) {
        hits += checked.y()[at(order, rare, to)] == rare ? 1 : 0;
      }
      for (int i = from; i < to; i++) {
        found[i + 1] = found[from] + hits * (i + 1 - from) / (to - from);
      }
      from = to;
    }
    return found;
  }

  private static int at(int[] order, int rare, int place) {
    return order[rare == 1 ? order.length - 1 - place : place];
  }

  private ObjectNode errors() {
    double[] errors = new double[checked.rows()];
    for (int row = 0; row < errors.length; row++) {
      errors[row] = Math.abs(margins[row] - checked.y()[row]);
    }
    Arrays.sort(errors);
    ObjectNode node = Figure.object();
    node.put("usual", Figure.rounded(errors[errors.length / 2]));
    node.put("nineOfTen", Figure.rounded(errors[(int) (NINE_OF_TEN * (errors.length - 1))]));
    return node;
  }
}
