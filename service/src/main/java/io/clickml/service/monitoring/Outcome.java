package io.clickml.service.monitoring;

import io.clickml.modelstore.schema.RowNames;
import java.time.Instant;
import java.util.Objects;

/**
 * What really happened to a row.
 *
 * @param workspace whose it is
 * @param model slug of the model
 * @param rowKey name of the row, see {@link RowNames}
 * @param content key made of the input cells of the prediction that it was said of; empty when only
 *     the row was named
 * @param revision the highest counts
 * @param cell the class as the model spells it, or the number, as text
 * @param observedAt when it happened
 * @param receivedAt when it was told
 * @param source id of the key that told it
 */
public record Outcome(
    String workspace,
    String model,
    String rowKey,
    String content,
    int revision,
    String cell,
    Instant observedAt,
    Instant receivedAt,
    String source) {
  /** Content of an outcome that only names its row. */
  static final String ANY = "";

  public Outcome {
    Objects.requireNonNull(rowKey, "rowKey");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(cell, "cell");
    Objects.requireNonNull(observedAt, "observedAt");
  }
}
