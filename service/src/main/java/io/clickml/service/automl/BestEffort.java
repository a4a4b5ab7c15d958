package io.clickml.service.automl;

import java.util.function.Supplier;

/** Steps that a training can do without: when one fails, the model still comes. */
public final class BestEffort {
  private static final System.Logger LOG = System.getLogger(BestEffort.class.getName());

  private BestEffort() {}

  /**
   * What a step gives.
   *
   * @param name of the step, for the log
   * @return null when it gives nothing or fails
   * @throws TrainingCancelled when the person stopped the training meanwhile
   */
  public static <T> T orNull(String name, Supplier<T> step) {
    try {
      return step.get();
    } catch (TrainingCancelled e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "left out of the report: " + name, e);
      return null;
    }
  }
}
