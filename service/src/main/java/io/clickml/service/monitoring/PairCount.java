package io.clickml.service.monitoring;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Adds up what two versions said of the same rows. */
final class PairCount {
  private final VersionFacts live;
  private final VersionFacts candidate;
  private final double near;
  private long keys;
  private double sum;
  private double squares;
  private double liveLoss;
  private long rows;
  private long flips;
  private long onlyNew;
  private long onlyOld;
  private final Map<LocalDate, Long> byDay = new HashMap<>();
  private long bothRows;
  private long bothFlips;
  private double shift;

  PairCount(VersionFacts live, VersionFacts candidate) {
    this.live = live;
    this.candidate = candidate;
    this.near = live.usualError();
  }

  /**
   * Adds the rows of one key.
   *
   * @param byLive what the live version said, by content of the outcome
   * @param byCandidate what the candidate said
   */
  void key(Map<String, Judged> byLive, List<Judged> byCandidate) {
    LocalDate day = null;
    int n = 0;
    double difference = 0;
    double loss = 0;
    for (Judged tried : byCandidate) {
      Judged stable = byLive.get(tried.outcome().content());
      if (stable != null) {
        double own = Losses.of(live, stable.prediction(), stable.outcome());
        difference += Losses.of(candidate, tried.prediction(), tried.outcome()) - own;
        loss += own;
        n++;
        day = JudgedRows.day(stable.prediction());
        count(stable, tried);
      }
    }
    if (n > 0) {
      keys++;
      sum += difference / n;
      squares += difference / n * (difference / n);
      liveLoss += loss / n;
      byDay.merge(day, 1L, Long::sum);
    }
  }

  private void count(Judged stable, Judged tried) {
    rows++;
    flips += flip(stable.prediction(), tried.prediction()) ? 1 : 0;
    boolean old = Losses.right(live, stable.prediction(), stable.outcome(), near);
    boolean fresh = Losses.right(candidate, tried.prediction(), tried.outcome(), near);
    onlyNew += fresh && !old ? 1 : 0;
    onlyOld += old && !fresh ? 1 : 0;
  }

  /** Adds a row that both answered, whatever happened to it. */
  void both(LoggedPrediction stable, LoggedPrediction tried) {
    bothRows++;
    bothFlips += flip(stable, tried) ? 1 : 0;
    shift += shift(stable.figures(), tried.figures());
  }

  private boolean flip(LoggedPrediction stable, LoggedPrediction tried) {
    if (live.classes().isEmpty()) {
      return Math.abs(tried.figures()[0] - stable.figures()[0]) > near;
    }
    return !live.classes().get(stable.said()).equals(candidate.classes().get(tried.said()));
  }

  private double shift(double[] stable, double[] tried) {
    int classes = live.classes().size();
    if (classes == 0) {
      return tried[0] - stable[0];
    }
    if (classes == 2) {
      return chance(tried, 1) - stable[1];
    }
    double moved = 0;
    for (int i = 0; i < classes; i++) {
      moved += Math.abs(chance(tried, i) - stable[i]);
    }
    return moved / 2;
  }

  private double chance(double[] tried, int liveClass) {
    int at = candidate.classes().indexOf(live.classes().get(liveClass));
    return at < 0 ? 0 : tried[at];
  }

  /**
   * What was added up.
   *
   * @param settled the days for which no further outcomes are expected
   */
  Pairs pairs(Predicate<LocalDate> settled) {
    long unsettled =
        byDay.entrySet().stream()
            .filter(each -> !settled.test(each.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return new Pairs(
        keys,
        sum,
        squares,
        keys == 0 ? 0 : liveLoss / keys,
        rows,
        flips,
        onlyNew,
        onlyOld,
        unsettled,
        new Pairs.Both(bothRows, bothFlips, bothRows == 0 ? 0 : shift / bothRows));
  }
}
