package io.clickml.service.training;

import io.clickml.modelstore.Sentence;
import java.util.Map;

/** What people hear of trainings that ended. */
final class TrainingWords {
  private TrainingWords() {}

  static Sentence made(String model, int version) {
    return new Sentence(
        "training-made-version",
        Map.of("model", model, "version", version),
        "The training made version %d of “%s”.".formatted(version, model));
  }
}
