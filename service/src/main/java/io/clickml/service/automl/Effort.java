package io.clickml.service.automl;

import io.clickml.service.automl.report.Extras;
import java.util.List;

/**
 * How thoroughly the last steps of a training were done in the time that was left; kept with the
 * bundle, so that a replay does the same.
 *
 * @param blend rows that a search for weights looked at
 * @param ahead whether the chosen learned again from all older rows before the newest judged them
 * @param explained rows that tell which columns matter
 * @param rules whether single columns were looked at
 * @param reliance whether it was seen what is lost without the strongest
 * @param curve rounds per fold of each point of the learning curve; empty without one
 * @param extras how much the report tells beyond its figures
 */
public record Effort(
    int blend,
    boolean ahead,
    int explained,
    boolean rules,
    boolean reliance,
    List<List<Integer>> curve,
    Extras.Wanted extras) {
  public Effort {
    curve = List.copyOf(curve);
  }
}
