package io.clickml.modelstore.scorer;

import io.clickml.modelstore.schema.Target;
import io.clickml.modelstore.schema.Task;
import java.util.List;

/** From a blend's margins to what is answered. */
final class Answers {
  private final Target target;
  private final Calibration calibration;
  private final int outputs;
  private final Reach reach;

  Answers(Target target, Calibration calibration, int outputs, Reach reach) {
    this.target = target;
    this.calibration = calibration;
    this.outputs = outputs;
    this.reach = reach;
  }

  /**
   * What a row is answered with.
   *
   * @param code position of the class, -1 for a number
   * @param numbers chance of each class, or the one value
   */
  record Answer(int code, double[] numbers) {}

  /** Numbers per answer. */
  int width() {
    return number() ? 1 : target.classes().size();
  }

  private boolean number() {
    return target.task() == Task.REGRESSION;
  }

  Answer of(double[] margins, int row) {
    int at = row * outputs;
    if (number()) {
      return new Answer(-1, new double[] {margins[at]});
    }
    double[] chances = calibration.probabilities(margins, at);
    return new Answer(calibration.answer(chances), chances);
  }

  Prediction prediction(Answer answer, List<String> marks, List<Reason> reasons) {
    double[] none = new double[0];
    if (!number()) {
      Object value = target.classes().get(answer.code);
      double chance = answer.numbers[answer.code];
      return new Prediction(value, chance, answer.numbers, none, marks, reasons);
    }
    double value = answer.numbers[0];
    Calibration.Interval interval = calibration.interval();
    double[] range = interval == null ? none : reach.possible(interval.around(value));
    return new Prediction(value, Double.NaN, none, range, marks, reasons);
  }
}
