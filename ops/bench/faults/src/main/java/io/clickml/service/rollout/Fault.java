package io.clickml.service.rollout;

import io.clickml.service.scoring.Answers;
import java.util.Arrays;
import java.util.function.Supplier;

/** How a version misbehaves. */
enum Fault {
  THROWS {
    @Override
    Answers over(Supplier<Answers> sound) {
      throw new IllegalStateException("on purpose");
    }
  },
  SLOW {
    @Override
    Answers over(Supplier<Answers> sound) {
      Answers answers = sound.get();
      for (int n = 1; n < TIMES; n++) {
        answers = sound.get();
      }
      return answers;
    }
  },
  NAN {
    @Override
    Answers over(Supplier<Answers> sound) {
      Answers answers = sound.get();
      for (int row = 0; row < answers.rows().rows(); row++) {
        Arrays.fill(answers.prediction(row).probabilities(), Double.NaN);
      }
      return answers;
    }
  };

  private static final int TIMES = 100;

  /** What it says in place of a sound answer. */
  abstract Answers over(Supplier<Answers> sound);
}
