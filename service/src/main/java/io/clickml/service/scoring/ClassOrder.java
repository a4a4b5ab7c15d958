package io.clickml.service.scoring;

import io.clickml.modelstore.schema.Target;
import io.clickml.modelstore.scorer.Prediction;
import java.util.List;
import java.util.stream.IntStream;

/** Puts the chances of one version into the order in which another has its classes. */
final class ClassOrder {
  private final int[] from;

  private ClassOrder(int[] from) {
    this.from = from;
  }

  static ClassOrder of(Target own, Target wanted) {
    List<Object> classes = own.classes();
    return new ClassOrder(wanted.classes().stream().mapToInt(classes::indexOf).toArray());
  }

  Prediction arrange(Prediction prediction) {
    if (IntStream.range(0, from.length).allMatch(i -> from[i] == i)) {
      return prediction;
    }
    double[] own = prediction.probabilities();
    return new Prediction(
        prediction.value(),
        prediction.probability(),
        IntStream.of(from).mapToDouble(i -> i < 0 ? 0 : own[i]).toArray(),
        prediction.interval(),
        prediction.marks(),
        prediction.reasons());
  }
}
