package io.clickml.service.automl.portfolio;

import io.clickml.modelstore.encoding.FeatureMatrix;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.scorer.MemberModel;
import io.clickml.modelstore.scorer.Reach;
import io.clickml.service.automl.learner.Lesson;
import io.clickml.service.automl.prepare.Answers;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;

/** What models say of rows, as a scorer will: numbers stay within reach of those seen. */
record Margins(Reach reach) {
  static Margins of(Answers answers) {
    DoubleSummaryStatistics seen = Arrays.stream(answers.y()).summaryStatistics();
    return new Margins(Reach.around(seen.getMin(), seen.getMax()));
  }

  /** Margins of some rows; numbers in the target's unit. */
  double[] of(MemberModel model, FeatureMatrix matrix, int[] rows, Answers answers) {
    double[] margins = new double[rows.length * model.outputs()];
    FeatureMatrix x = Lesson.gather(matrix, rows);
    model.addMargins(x, 0, rows.length, 1, margins);
    if (answers.task() == Task.REGRESSION) {
      for (int i = 0; i < margins.length; i++) {
        margins[i] = reach.limit(answers.value(margins[i]));
      }
    }
    return margins;
  }
}
