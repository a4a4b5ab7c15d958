package io.clickml.service.automl;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.clickml.modelstore.schema.Task;
import java.util.Arrays;
import java.util.List;

/** What "better" means in a training. */
public enum Metric {
  /** Area under the ROC curve; two classes. */
  AUC("auc", true),
  /** Mean negative log-likelihood, in nats; classes. */
  LOG_LOSS("log-loss", false),
  /** Share of right answers; classes. */
  ACCURACY("accuracy", true),
  /** Root of the mean squared error, in the target's unit; numbers. */
  RMSE("rmse", false),
  /** Mean absolute error, in the target's unit; numbers. */
  MAE("mae", false),
  /** Share of variance explained; numbers. */
  R2("r2", true);

  private final String code;
  private final boolean higherIsBetter;

  Metric(String code, boolean higherIsBetter) {
    this.code = code;
    this.higherIsBetter = higherIsBetter;
  }

  /** The name on the wire. */
  @JsonValue
  public String code() {
    return code;
  }

  public boolean higherIsBetter() {
    return higherIsBetter;
  }

  /** The value turned so that smaller is better. */
  public double loss(double value) {
    return higherIsBetter ? -value : value;
  }

  /**
   * The metric of a wire name.
   *
   * @throws IllegalArgumentException for an unknown name
   */
  @JsonCreator
  public static Metric of(String code) {
    return Arrays.stream(values())
        .filter(metric -> metric.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such metric: " + code));
  }

  /** The metrics that make sense for a task; the first is what is used unless one is named. */
  public static List<Metric> of(Task task) {
    return switch (task) {
      case BINARY -> List.of(AUC, LOG_LOSS, ACCURACY);
      case MULTICLASS -> List.of(LOG_LOSS, ACCURACY);
      case REGRESSION -> List.of(RMSE, MAE, R2);
    };
  }
}
