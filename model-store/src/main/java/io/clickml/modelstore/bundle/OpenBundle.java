package io.clickml.modelstore.bundle;

import io.clickml.modelstore.scorer.Scorer;

/**
 * A bundle that was read, checked and found to answer as it should.
 *
 * @param manifest its id and files
 * @param bundle its content
 * @param scorer ready to answer
 */
public record OpenBundle(Manifest manifest, Bundle bundle, Scorer scorer) {}
