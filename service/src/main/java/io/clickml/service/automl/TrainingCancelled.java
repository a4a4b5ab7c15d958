package io.clickml.service.automl;

/** Thrown out of the engine when the person stopped the training; there is no bundle. */
public final class TrainingCancelled extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TrainingCancelled() {
    super("training cancelled");
  }
}
