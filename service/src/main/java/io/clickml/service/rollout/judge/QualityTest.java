package io.clickml.service.rollout.judge;

import io.clickml.service.monitoring.Interval;
import java.util.HashMap;
import java.util.Map;

/**
 * Is the new version worse? Both ends of the difference of the losses hold at all times: the lower
 * one at {@code worse}, the upper one at {@code promotion}.
 */
final class QualityTest {
  /** Outcomes other than the usual one, below which the spread of the losses is not known. */
  static final long LEAST_RARER = 30;

  private static final long MOST_NEEDED = 10_000_000;

  /** As a part of those known: fewer would hardly change the estimate that does not tell now. */
  private static final double LEAST_NEEDED = 0.1;

  private static final double FINER = 1.02;

  private final Criteria criteria;
  private final Interval lower;
  private final Interval upper;

  QualityTest(Criteria criteria) {
    this.criteria = criteria;
    this.lower = new Interval(criteria.worse(), criteria.expected());
    this.upper = new Interval(criteria.promotion(), criteria.expected());
  }

  Guardrail judge(Quality quality) {
    Estimate estimate = Estimate.of(quality);
    double margin = criteria.margin(quality.loss(), estimate.live());
    boolean early = early(quality);
    Verdict verdict =
        early ? Verdict.INCONCLUSIVE : verdict(estimate, (double) estimate.n(), margin);
    Map<String, Number> figures = new HashMap<>();
    figures.put("n", estimate.n());
    figures.put("rarer", quality.rarer());
    figures.put("waiting", quality.waiting());
    figures.put("live", estimate.live());
    figures.put("mean", estimate.mean());
    if (!early) {
      figures.put("low", estimate.mean() - half(lower, estimate, (double) estimate.n()));
      figures.put("high", estimate.mean() + half(upper, estimate, (double) estimate.n()));
    }
    figures.put(
        "needed",
        verdict == Verdict.INCONCLUSIVE ? needed(quality, estimate.cautious(), margin) : 0L);
    return new Guardrail("quality", "paired", figures, margin, verdict);
  }

  /** Whether so little is known that neither mean nor spread can be trusted. */
  static boolean early(Quality quality) {
    return quality.difference().n() < Criteria.FIRST_LOOK || quality.rarer() < LEAST_RARER;
  }

  /** What would be said at {@code n} outcomes if mean and spread stay as they are. */
  private Verdict verdict(Estimate estimate, double n, double margin) {
    double half = half(upper, estimate, n);
    if (estimate.mean() + half < 0) {
      return Verdict.BETTER;
    }
    // What looks better and is not shown to be gets no credit for it: early luck is no proof.
    if (Math.max(0, estimate.mean()) + half < margin) {
      return Verdict.NOT_WORSE;
    }
    boolean worse = estimate.mean() - half(lower, estimate, n) > 0;
    return worse ? Verdict.WORSE : Verdict.INCONCLUSIVE;
  }

  private static double half(Interval interval, Estimate estimate, double n) {
    return estimate.error() * Math.sqrt(estimate.n() / n) * interval.errors(n);
  }

  /** About how many more outcomes end in a verdict, at the least as many as a first look takes. */
  private long needed(Quality quality, Estimate estimate, double margin) {
    double n = Math.max(1, estimate.n());
    double first = Math.max(n, Criteria.FIRST_LOOK);
    first = Math.max(first, n * LEAST_RARER / Math.max(1, quality.rarer()));
    double enough = first;
    while (open(estimate, enough, margin)) {
      enough *= 2;
    }
    double tooFew = enough / 2;
    while (enough > first && enough > FINER * tooFew) {
      double middle = Math.sqrt(enough * tooFew);
      if (open(estimate, middle, margin)) {
        tooFew = middle;
      } else {
        enough = middle;
      }
    }
    double more = Math.min(enough, MOST_NEEDED) - estimate.n();
    return (long) Math.ceil(first > n ? more : Math.max(more, LEAST_NEEDED * n));
  }

  /** Both ends only come closer, so that what is decided at some count is decided from there on. */
  private boolean open(Estimate estimate, double n, double margin) {
    return estimate.error() > 0
        && n < MOST_NEEDED
        && verdict(estimate, n, margin) == Verdict.INCONCLUSIVE;
  }
}
