package io.clickml.service.rollout.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is seen without outcomes: it lets a rollout wait, and never sends it back. */
final class Signals {
  /** Normal deviate of a one-sided chance of 5 %: a signal must lie beyond noise. */
  private static final double BEYOND_NOISE = 1.645;

  private final Criteria criteria;

  Signals(Criteria criteria) {
    this.criteria = criteria;
  }

  /** One for changed answers, one for a move of the mean score; none before the first look. */
  List<Guardrail> judge(Changes changes) {
    List<Guardrail> signals = new ArrayList<>();
    if (changes.rows() >= Criteria.FIRST_LOOK) {
      signals.add(flips(changes));
    }
    if (changes.shift().n() >= Criteria.FIRST_LOOK && changes.spread() > 0) {
      signals.add(shift(changes));
    }
    return signals;
  }

  private Guardrail flips(Changes changes) {
    double share = (double) changes.changed() / changes.rows();
    double error = Math.sqrt(share * (1 - share) / Math.max(1, changes.shift().n()));
    Map<String, Number> figures =
        Map.of("rows", changes.rows(), "changed", changes.changed(), "share", share);
    return signal("flips", figures, share - BEYOND_NOISE * error, criteria.flips());
  }

  private Guardrail shift(Changes changes) {
    Moments shift = changes.shift();
    double error = Math.sqrt(shift.variance() / shift.n());
    Map<String, Number> figures =
        Map.of("n", shift.n(), "mean", shift.mean(), "spread", changes.spread());
    double least = Math.max(0, Math.abs(shift.mean()) - BEYOND_NOISE * error);
    return signal("shift", figures, least / changes.spread(), criteria.shift());
  }

  private static Guardrail signal(
      String name, Map<String, Number> figures, double least, double limit) {
    Verdict verdict = least > limit ? Verdict.SIGNAL : Verdict.OK;
    return new Guardrail(name, "signal", figures, limit, verdict);
  }
}
