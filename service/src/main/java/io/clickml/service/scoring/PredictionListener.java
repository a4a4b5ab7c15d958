package io.clickml.service.scoring;

import java.util.List;

/** Hears of answers after they were given. */
public interface PredictionListener {
  /**
   * Called on one thread, in the order of the answers; what it throws is noted and harms nobody.
   */
  void answered(AnsweredCall call);

  /** Called on the same thread, of a call that got no answer. */
  default void failed(FailedCall call) {}

  /**
   * Rows of calls that were not told of, because too much waited.
   *
   * @param workspace who asked
   * @param model slug of the model
   * @param version that answered
   * @param rows how many
   */
  record Dropped(String workspace, String model, int version, long rows) {}

  /** Called on the same thread after calls were not told of. */
  default void dropped(List<Dropped> dropped) {}
}
