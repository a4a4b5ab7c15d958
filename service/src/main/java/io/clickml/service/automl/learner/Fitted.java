package io.clickml.service.automl.learner;

import io.clickml.modelstore.scorer.MemberModel;

/**
 * What was learned.
 *
 * @param model the function from features to margins
 * @param rounds how long it learned, in the learner's own steps: boosting rounds, or the place on
 *     the path of penalties
 * @param tried rounds that were run to find this out
 */
public record Fitted(MemberModel model, int rounds, int tried) {}
