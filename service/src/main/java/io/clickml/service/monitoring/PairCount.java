package io.clickml.service.monitoring;

import java.time.Instant;
import java.util.ArrayList;
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
  private final double scale;
  private final List<PairOfKey> keys = new ArrayList<>();
  private long bothRows;
  private long bothKeys;
  private long bothFlips;
  private double shift;
  private double shiftSquares;
  private double said;
  private double saidSquares;

  PairCount(VersionFacts live, VersionFacts candidate) {
    this.live = live;
    this.candidate = candidate;
    this.near = live.usualError();
    this.scale = live.meanError();
  }

  /**
   * Adds the rows of one key.
   *
   * @param byLive what the live version said, by content of the outcome
   * @param byCandidate what the candidate said
   */
  void key(Map<String, Judged> byLive, List<Judged> byCandidate) {
    PairOfKey sum = null;
    for (Judged tried : byCandidate) {
      Judged stable = byLive.get(tried.outcome().content());
      if (stable != null) {
        PairOfKey row = row(stable, tried);
        sum = sum == null ? row : sum.plus(row);
      }
    }
    if (sum != null) {
      keys.add(sum);
    }
  }

  private PairOfKey row(Judged stable, Judged tried) {
    double own = loss(live, stable);
    boolean old = Losses.right(live, stable.prediction(), stable.outcome(), near);
    boolean fresh = Losses.right(candidate, tried.prediction(), tried.outcome(), near);
    return new PairOfKey(
        stable.prediction().answeredAt(),
        stable.outcome().cell(),
        loss(candidate, tried) - own,
        own,
        1,
        flip(stable.prediction(), tried.prediction()) ? 1 : 0,
        fresh && !old ? 1 : 0,
        old && !fresh ? 1 : 0);
  }

  /** Adds rows of one key that both answered, in the same order, whatever happened to them. */
  void both(List<LoggedPrediction> stable, List<LoggedPrediction> tried) {
    double moved = 0;
    for (int row = 0; row < tried.size(); row++) {
      bothFlips += flip(stable.get(row), tried.get(row)) ? 1 : 0;
      double[] figures = stable.get(row).figures();
      moved += shift(figures, tried.get(row).figures()) / tried.size();
      said += figures[figures.length - 1];
      saidSquares += figures[figures.length - 1] * figures[figures.length - 1];
    }
    bothRows += tried.size();
    bothKeys++;
    shift += moved;
    shiftSquares += moved * moved;
  }

  private boolean flip(LoggedPrediction stable, LoggedPrediction tried) {
    if (numbers()) {
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

  /** In mean errors for numbers, so that one row cannot decide. */
  private double loss(VersionFacts version, Judged judged) {
    double loss = Losses.of(version, judged.prediction(), judged.outcome());
    // A version that promised no error at all is not near to any.
    return numbers() && loss > 0 ? Math.min(LARGEST_ERROR, loss / scale) : loss;
  }

  private boolean numbers() {
    return live.classes().isEmpty();
  }

  private long rarer(List<PairOfKey> counted) {
    if (numbers()) {
      return counted.size();
    }
    Map<String, Long> outcomes = new HashMap<>();
    counted.forEach(key -> outcomes.merge(key.outcome(), 1L, Long::sum));
    outcomes.remove(PairOfKey.SEVERAL);
    return counted.size() - outcomes.values().stream().mapToLong(n -> n).max().orElse(0);
  }

  /** Keys of numbers that are far apart, and nearer on the side with this sign. */
  private long nearer(List<PairOfKey> counted, double sign) {
    return counted.stream()
        .filter(key -> numbers() && key.flips() > 0 && sign * key.difference() > 0)
        .count();
  }

  private double spread() {
    double n = Math.max(1, bothRows);
    return Math.sqrt(Math.max(0, saidSquares / n - said / n * (said / n)));
  }

  private double chance(double[] tried, int liveClass) {
    int at = candidate.classes().indexOf(live.classes().get(liveClass));
    return at < 0 ? 0 : tried[at];
  }

  /**
   * What was added up.
   *
   * @param settled the moments of answers of which nearly all outcomes have come
   */
  Pairs pairs(Predicate<Instant> settled) {
    List<PairOfKey> counted = keys.stream().filter(key -> settled.test(key.at())).toList();
    double sum = 0;
    double squares = 0;
    double liveLoss = 0;
    for (PairOfKey key : counted) {
      double mean = key.difference() / key.rows();
      sum += mean;
      squares += mean * mean;
      liveLoss += key.loss() / key.rows();
    }
    return new Pairs(
        counted.size(),
        sum,
        squares,
        counted.isEmpty() ? 0 : liveLoss / counted.size(),
        counted.stream().mapToLong(PairOfKey::rows).sum(),
        counted.stream().mapToLong(PairOfKey::flips).sum(),
        counted.stream().mapToLong(PairOfKey::onlyNew).sum(),
        counted.stream().mapToLong(PairOfKey::onlyOld).sum(),
        nearer(counted, -1),
        nearer(counted, 1),
        keys.size() - counted.size(),
        rarer(counted),
        numbers(),
        new Pairs.Both(
            bothRows,
            bothKeys,
            bothFlips,
            bothKeys == 0 ? 0 : shift / bothKeys,
            shiftSquares,
            spread()));
  }
}
