package io.clickml.service.monitoring;

import io.clickml.modelstore.schema.RowNames;
import io.clickml.service.model.Learned;
import java.time.Instant;
import java.util.Objects;

/**
 * A prediction as it is kept.
 *
 * @param workspace whose it is
 * @param model slug of the model
 * @param id its name within the model, made of version, key and content
 * @param version that gave it
 * @param arm as what: stable, canary or standby where somebody got the answer; forced where the
 *     caller chose the version: that counts nowhere; else shadow, replay or control
 * @param rollout the rollout under way, or null
 * @param document where the row came from, or null
 * @param rowKey name of the row, see {@link RowNames}
 * @param content key made of the row's input cells
 * @param cells input cells in the order of the version's columns, as JSON; null when not kept
 * @param said index of the class that was answered, -1 for a number
 * @param answer chance of each class in the version's order, or the number, as a JSON array
 * @param answeredAt when it was given first
 * @param control whether the row is kept aside from what is done with the answers
 * @param keyColumn column that named the row, null when its cells did
 * @param learned whether the version learned from the row
 */
public record LoggedPrediction(
    String workspace,
    String model,
    String id,
    int version,
    String arm,
    String rollout,
    String document,
    String rowKey,
    String content,
    String cells,
    int said,
    String answer,
    Instant answeredAt,
    boolean control,
    String keyColumn,
    Learned learned) {
  public LoggedPrediction {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(arm, "arm");
    Objects.requireNonNull(rowKey, "rowKey");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(answer, "answer");
    Objects.requireNonNull(learned, "learned");
  }

  /** The chances, or the number. */
  double[] figures() {
    return AnswerFigures.parse(answer);
  }
}
