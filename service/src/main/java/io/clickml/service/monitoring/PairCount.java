package io.clickml.service.monitoring;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Adds up what two versions said of the same rows. */
final class PairCount {
  private static final double LARGEST_ERROR = 10;

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
  private double shiftSquares;
  private double said;
  private double saidSquares;
  private final Map<String, Long> outcomes = new HashMap<>();

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
        double own = loss(live, stable);
        difference += loss(candidate, tried) - own;
        outcomes.merge(stable.outcome().cell(), 1L, Long::sum);
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
    double moved = shift(stable.figures(), tried.figures());
    shift += moved;
    shiftSquares += moved * moved;
    double before = stable.figures()[stable.figures().length - 1];
    said += before;
    saidSquares += before * before;
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

  /** In typical errors for numbers, so that one row cannot decide. */
  private double loss(VersionFacts version, Judged judged) {
    double loss = Losses.of(version, judged.prediction(), judged.outcome());
    return numbers() ? Math.min(LARGEST_ERROR, near > 0 ? loss / near : loss) : loss;
  }

  private boolean numbers() {
    return live.classes().isEmpty();
  }

  private long rarer() {
    long all = outcomes.values().stream().mapToLong(Long::longValue).sum();
    long most = outcomes.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return numbers() ? keys : Math.min(keys, all - most);
  }

  private double spread() {
    double mean = bothRows == 0 ? 0 : said / bothRows;
    return bothRows == 0 ? 0 : Math.sqrt(Math.max(0, saidSquares / bothRows - mean * mean));
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
        rarer(),
        numbers(),
        new Pairs.Both(
            bothRows, bothFlips, bothRows == 0 ? 0 : shift / bothRows, shiftSquares, spread()));
  }
}
