package io.clickml.service.automl.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.clickml.modelstore.scorer.Scorer;
import io.clickml.modelstore.table.Table;
import io.clickml.service.automl.learner.Deadline;
import java.util.concurrent.CompletableFuture;

/**
 * What a report tells beyond its figures where there is time: how the answer moves with the
 * strongest columns, and where the model is worse than elsewhere.
 *
 * @param effects the curves
 * @param weakSpots null when there was no time to look
 */
public record Extras(ArrayNode effects, ArrayNode weakSpots) {
  /**
   * How much of it to make.
   *
   * @param effects at most so many curves
   * @param weakSpots whether to look for them
   */
  public record Wanted(int effects, boolean weakSpots) {
    public static final Wanted ALL = new Wanted(Integer.MAX_VALUE, true);
  }

  /** Makes what is wanted, as far as the deadline allows. */
  public static Extras of(Facts facts, Scorer scorer, Wanted wanted, Deadline until) {
    Table honest = facts.asked().inputs().table().rows(facts.honest().rows());
    CompletableFuture<ArrayNode> spots =
        CompletableFuture.supplyAsync(
            () -> wanted.weakSpots() ? WeakSpots.of(facts, honest, until) : null);
    EffectCurves curves = new EffectCurves(scorer, honest, facts, until);
    return new Extras(curves.strongest(wanted.effects()), spots.join());
  }

  /** How much was made. */
  public Wanted made() {
    return new Wanted(effects.size(), weakSpots != null);
  }
}
