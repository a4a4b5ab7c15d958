package io.clickml.service.monitoring.drift;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What one window shows of one column.
 *
 * @param column what was looked at
 * @param counts what was counted
 * @param distance how otherwise values are spread, 0 to 1, beyond chance; NaN when not known, and
 *     for answers
 * @param shift how far they went up (to 0.5) or down (to -0.5); NaN for levels or when not known
 * @param farthest the largest change of one bin's or level's share; NaN when not known
 * @param chances how often chance alone shows such signs
 * @param material signs that are large enough to matter
 */
record Finding(
    Watched column,
    ColumnCounts counts,
    double distance,
    double shift,
    double farthest,
    Map<Sign, Double> chances,
    Set<Sign> material) {
  // About a tenth of a standard deviation, Evidently's limit for the distance of Wasserstein.
  static final double SHIFT = 0.03;
  private static final double DISTANCE = 0.1;
  private static final double POINTS = 0.05;
  // The answers kept are those of the models of the folds, which is not quite the one that answers.
  private static final double ANSWERED_SHIFT = 0.05;
  private static final double ANSWERED_POINTS = 0.1;

  /**
   * @param weight of a row, below 1 where rows came more than once
   */
  static Finding of(Watched column, ColumnCounts counts, double weight) {
    Map<Sign, Double> chances = new EnumMap<>(Sign.class);
    Set<Sign> material = EnumSet.noneOf(Sign.class);
    boolean level = column.kind().level();
    boolean answer = column.kind().answer();
    Divergence spread = spread(column, counts, weight);
    boolean known = spread.known();
    double distance = known && !answer ? spread.distance() : Double.NaN;
    double shift = known && !level ? spread.shift() : Double.NaN;
    double farthest = known ? spread.farthest() : Double.NaN;
    if (known) {
      chances.put(Sign.SPREAD, chance(column, spread));
      boolean moved =
          level
              ? farthest >= (answer ? ANSWERED_POINTS : POINTS)
              : Math.abs(shift) >= (answer ? ANSWERED_SHIFT : SHIFT);
      note(Sign.SPREAD, moved || distance >= DISTANCE, material);
    }
    Divergence blank = blank(column, counts, weight);
    if (blank.known()) {
      chances.put(Sign.BLANK, blank.chanceOfShares());
      note(Sign.BLANK, blank.farthest() >= POINTS, material);
    }
    Divergence unseen = unseen(column, counts, weight);
    if (level && !answer && unseen.known()) {
      chances.put(Sign.UNSEEN, unseen.chanceOfShares());
      note(Sign.UNSEEN, unseen.growth(0) >= POINTS, material);
    }
    return new Finding(column, counts, distance, shift, farthest, chances, material);
  }

  private static double chance(Watched column, Divergence spread) {
    if (column.kind().level()) {
      return spread.chanceOfLevels();
    }
    return column.kind().answer() ? spread.chanceOfShift() : spread.chanceOfNumbers();
  }

  private static void note(Sign sign, boolean large, Set<Sign> material) {
    if (large) {
      material.add(sign);
    }
  }

  /** A date that only grew older with all others, or stayed, did not drift. */
  private static Divergence spread(Watched column, ColumnCounts counts, double weight) {
    Divergence plain = Divergence.of(column.spread().counts(), counts.counts(), weight);
    if (counts.aged().length == 0 || !plain.known()) {
      return plain;
    }
    Divergence aged = Divergence.of(column.spread().counts(), counts.aged(), weight);
    return aged.distance() < plain.distance() ? aged : plain;
  }

  private static Divergence blank(Watched column, ColumnCounts counts, double weight) {
    return Divergence.ofShares(
        column.spread().missing(), column.spread().rows(), counts.missing(), counts.rows(), weight);
  }

  private static Divergence unseen(Watched column, ColumnCounts counts, double weight) {
    long filled = column.spread().rows() - column.spread().missing();
    return Divergence.ofShares(
        column.spread().once(), filled, counts.unseen(), counts.filled(), weight);
  }
}
