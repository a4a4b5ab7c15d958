package io.clickml.service.automl.prepare;

import io.clickml.modelstore.encoding.Encoder;
import io.clickml.modelstore.encoding.FeatureMatrix;

/**
 * A view of all rows, fitted for one split.
 *
 * @param matrix features of every row; training rows never see their own answers in them
 * @param encoder the same for rows to come
 */
public record Seen(FeatureMatrix matrix, Encoder encoder) {}
