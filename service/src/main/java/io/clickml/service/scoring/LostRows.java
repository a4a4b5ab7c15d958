package io.clickml.service.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows that nobody was told of, by the version that answered. Guarded by who keeps it. */
final class LostRows {
  private final Map<Version, Long> lost = new HashMap<>();
  private long count;

  /** A version of a model. */
  private record Version(String workspace, String model, int number) {}

  void add(AnsweredCall call) {
    count += call.rows();
    for (AnsweredPart part : call.parts()) {
      Version version = new Version(call.workspace(), call.model(), part.version().version());
      lost.merge(version, (long) part.answers().rows().rows(), Long::sum);
    }
  }

  /** All there ever were. */
  long count() {
    return count;
  }

  /** Those since the last time. */
  List<PredictionListener.Dropped> take() {
    List<PredictionListener.Dropped> all = new ArrayList<>();
    lost.forEach(
        (version, n) ->
            all.add(
                new PredictionListener.Dropped(
                    version.workspace(), version.model(), version.number(), n)));
    lost.clear();
    return all;
  }
}
