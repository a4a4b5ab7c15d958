package io.clickml.service.automl;

import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.scorer.Calibration;
import io.clickml.modelstore.scorer.TargetScale;
import io.clickml.service.automl.blend.Cut;
import io.clickml.service.automl.prepare.Answers;
import java.util.Arrays;

/** From out-of-fold margins to what is told with an answer. */
final class Calibrations {
  private static final double TAIL = 0.05;
  private static final int ENOUGH = 20;

  private Calibrations() {}

  /** Classes: the temperature. Numbers: the range that held nine of ten rows it had not seen. */
  static Calibration of(Answers judged, double[] margins, double temperature, Cut used) {
    if (judged.task() != Task.REGRESSION) {
      double threshold = used == null ? 0.5 : used.ofSecond();
      return new Calibration(temperature, new double[judged.outputs()], threshold, null);
    }
    if (judged.rows() < ENOUGH) {
      return Calibration.ofNumbers(null);
    }
    TargetScale scale = grows(judged, margins) ? TargetScale.LOG1P : TargetScale.IDENTITY;
    double[] off = new double[judged.rows()];
    for (int row = 0; row < off.length; row++) {
      off[row] = scale.toMargin(judged.y()[row]) - scale.toMargin(margins[row]);
    }
    Arrays.sort(off);
    double low = off[(int) Math.floor(TAIL * (off.length - 1))];
    double high = off[(int) Math.ceil((1 - TAIL) * (off.length - 1))];
    return Calibration.ofNumbers(new Calibration.Interval(scale, low, high));
  }

  /** Whether errors grow with the predicted value, of answers that are never negative. */
  private static boolean grows(Answers judged, double[] margins) {
    if (Arrays.stream(judged.y()).anyMatch(y -> y < 0)) {
      return false;
    }
    double middle = Arrays.stream(margins).average().orElse(0);
    double below = 0;
    double above = 0;
    int upper = 0;
    for (int row = 0; row < margins.length; row++) {
      double error = Math.abs(margins[row] - judged.y()[row]);
      if (margins[row] > middle) {
        above += error;
        upper++;
      } else {
        below += error;
      }
    }
    int lower = margins.length - upper;
    return upper > 0 && lower > 0 && above / upper > 2 * below / lower;
  }
}
