package io.clickml.service.rollout.judge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Do outcomes speak against the new version while they are too few for {@link QualityTest}? Both
 * forms are e-processes: by Ville's inequality each reaches {@code 1/alpha} with chance alpha at
 * most if nothing is wrong, at any count and however often one looks.
 *
 * <p>Of classes: the chances that the live version gave to what happened over those that the new
 * one gave, multiplied up; its mean is 1 if the new version's chances are the true ones (Shafer,
 * "Testing by betting", https://doi.org/10.1111/rssa.12647). Of numbers, whose errors have no known
 * distribution: which version is nearer, where they differ, which is a coin's throw if they are
 * alike.
 */
final class EarlyTest {
  static final String NAME = "early";

  private static final double EVEN = 0.5;

  private final double alpha;

  EarlyTest(Criteria criteria) {
    this.alpha = criteria.worse();
  }

  /** A signal or none; empty without outcomes, and once there are enough of them. */
  Optional<Guardrail> judge(Quality quality) {
    long n = quality.difference().n();
    if (n == 0 || !QualityTest.early(quality)) {
      return Optional.empty();
    }
    double value =
        quality.loss() == Loss.LOG ? Math.exp(quality.difference().sum()) : farther(quality);
    double limit = 1 / alpha;
    Map<String, Number> figures = Map.of("n", n, "e", Math.min(Double.MAX_VALUE, value));
    Verdict verdict = value >= limit ? Verdict.SIGNAL : Verdict.OK;
    return Optional.of(new Guardrail(NAME, "outcomes", figures, limit, verdict));
  }

  private double farther(Quality quality) {
    ShareCount wrong = new ShareCount(EVEN, quality.liveNearer(), quality.newNearer());
    return new ShareTest(alpha, false).value(List.of(wrong));
  }
}
