package io.clickml.service.automl;

import io.clickml.modelstore.bundle.Baseline;
import io.clickml.modelstore.bundle.Reference;
import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.schema.Spread;
import io.clickml.modelstore.schema.Target;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.Table;
import io.clickml.service.automl.blend.Softmax;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Draw;
import java.util.List;
import java.util.stream.IntStream;

/** How columns are spread, and answers on rows that were not learned from. */
final class Baselines {
  /** More rows would not make the reference noticeably surer. */
  private static final int ENOUGH_ROWS = 20_000;

  private final Answers answers;
  private final double[] scores;

  /**
   * @param margins calibrated, of rows that were not learned from
   */
  Baselines(Answers answers, double[] margins) {
    this.answers = answers;
    this.scores = answers.task() == Task.REGRESSION ? margins : chances(answers, margins);
  }

  Baseline baseline() {
    return Baseline.of(scores, width());
  }

  /** How the columns are spread over some of the rows learned from. */
  static List<Spread> spreads(Table inputs, long seed) {
    Table drawn = inputs.rows(Draw.some(inputs.rows(), ENOUGH_ROWS, seed));
    return IntStream.range(0, drawn.columns().size())
        .mapToObj(i -> Spread.of(drawn.column(i)))
        .toList();
  }

  /** The columns as they are spread, and the answers. */
  Reference reference(List<Spread> inputs, Target target) {
    return new Reference(inputs, answered(target));
  }

  private Spread answered(Target target) {
    int width = width();
    if (answers.task() != Task.MULTICLASS) {
      return Spread.ofNumbers(
          IntStream.range(0, answers.rows())
              .mapToDouble(row -> scores[(row + 1) * width - 1])
              .toArray());
    }
    return Spread.ofLevels(
        IntStream.range(0, answers.rows())
            .mapToObj(row -> target.classes().get(Softmax.best(scores, row * width, width)))
            .map(CellText::of)
            .toList());
  }

  private int width() {
    return answers.task() == Task.REGRESSION ? 1 : answers.classes();
  }

  private static double[] chances(Answers answers, double[] margins) {
    int classes = answers.classes();
    double[] chances = new double[answers.rows() * classes];
    for (int row = 0; row < answers.rows(); row++) {
      if (answers.task() == Task.BINARY) {
        chances[row * 2 + 1] = Softmax.chance(margins[row]);
        chances[row * 2] = 1 - chances[row * 2 + 1];
      } else {
        double norm = Softmax.logSumExp(margins, row * classes, classes);
        for (int c = 0; c < classes; c++) {
          chances[row * classes + c] = Math.exp(margins[row * classes + c] - norm);
        }
      }
    }
    return chances;
  }
}
