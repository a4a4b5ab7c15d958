package io.clickml.service.rollout.judge;

import java.util.List;
import java.util.Objects;

/** What is known about how right both versions are, from rows whose outcome is known. */
public sealed interface Quality {
  /** How wrong an answer was. */
  Loss loss();

  /** How many outcomes were others than the most frequent one. */
  long rarer();

  /**
   * Rows that both versions answered.
   *
   * @param difference of the losses, new minus live, one mean per key
   * @param live the live version's mean loss on the same keys
   * @param rarer how many of the keys had another outcome than the most frequent one; for numbers
   *     all of them
   */
  record Paired(Loss loss, Moments difference, double live, long rarer) implements Quality {
    public Paired {
      Objects.requireNonNull(loss, "loss");
      Objects.requireNonNull(difference, "difference");
    }

    /** No outcome is known. */
    public static Paired none(Loss loss) {
      return new Paired(loss, Moments.NONE, 0, 0);
    }
  }

  /**
   * Rows that one version answered, where acting on the answer changes what happens: arm against
   * arm, on keys drawn by chance.
   *
   * @param strata one for each share the new version had
   * @param rarer as in {@link Paired}, the smaller of both arms' counts
   */
  record Apart(Loss loss, List<Stratum> strata, long rarer) implements Quality {
    public Apart {
      Objects.requireNonNull(loss, "loss");
      strata = List.copyOf(strata);
    }
  }

  /**
   * Losses per arm while the new version's share did not change, one mean per key.
   *
   * @param canary losses of the new version
   * @param live losses of the live version
   */
  record Stratum(Moments canary, Moments live) {
    public Stratum {
      Objects.requireNonNull(canary, "canary");
      Objects.requireNonNull(live, "live");
    }
  }
}
