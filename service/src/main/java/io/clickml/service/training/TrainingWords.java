package io.clickml.service.training;

import io.clickml.modelstore.Sentence;
import java.util.Map;

/** What people hear of trainings that ended. */
final class TrainingWords {
  private TrainingWords() {}

  /** A version came of it; {@code title} is the model's. */
  static Sentence made(String title, int version) {
    return new Sentence(
        "training-made-version",
        Map.of("model", title, "version", version),
        "The training made version %d of “%s”.".formatted(version, title));
  }
}
