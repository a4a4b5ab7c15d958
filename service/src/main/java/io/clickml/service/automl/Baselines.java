package io.clickml.service.automl;

import io.clickml.modelstore.bundle.Baseline;
import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.blend.Softmax;
import io.clickml.service.automl.prepare.Answers;

/** How answers are spread on rows that were not learned from. */
final class Baselines {
  private Baselines() {}

  static Baseline of(Answers answers, double[] margins) {
    if (answers.task() == Task.REGRESSION) {
      return Baseline.of(margins, 1);
    }
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
    return Baseline.of(chances, classes);
  }
}
