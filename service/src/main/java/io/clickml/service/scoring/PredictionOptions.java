package io.clickml.service.scoring;

import io.clickml.service.platform.Problems;

/**
 * How rows are to be answered.
 *
 * @param reasons reasons per row, 0 to 5; absent: 0
 * @param version to ask; absent: the live one
 * @param key column that names a row; absent: its input cells do
 * @param document where the rows come from, of no meaning to the model
 */
record PredictionOptions(Integer reasons, Integer version, String key, String document) {
  private static final int MOST_REASONS = 5;
  private static final int LONGEST_DOCUMENT = 200;

  PredictionOptions {
    reasons = reasons == null ? 0 : reasons;
  }

  /** These options, or a problem that names the field to blame. */
  PredictionOptions checked() {
    if (reasons < 0 || reasons > MOST_REASONS) {
      throw Problems.fieldInvalid("reasons", "must be 0 to " + MOST_REASONS);
    }
    if (version != null && version < 1) {
      throw Problems.fieldInvalid("version", "must be at least 1");
    }
    if (document != null && document.length() > LONGEST_DOCUMENT) {
      throw Problems.fieldInvalid("document", "must have at most 200 characters");
    }
    return this;
  }
}
