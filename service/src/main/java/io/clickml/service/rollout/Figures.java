package io.clickml.service.rollout;

import io.clickml.service.rollout.judge.Changes;
import io.clickml.service.rollout.judge.Loss;
import io.clickml.service.rollout.judge.Quality;

/**
 * What the log of predictions and the outcomes say of two versions.
 *
 * @param quality how right both were where the outcome is known
 * @param changes how much their answers differ
 */
record Figures(Quality quality, Changes changes) {
  static final Figures NONE = new Figures(Quality.none(Loss.LOG), Changes.NONE);
}
