package io.clickml.service.scoring;

/** Hears of answers after they were given. */
public interface PredictionListener {
  /**
   * Called on one thread, in the order of the answers; what it throws is noted and harms nobody.
   */
  void answered(AnsweredCall call);
}
