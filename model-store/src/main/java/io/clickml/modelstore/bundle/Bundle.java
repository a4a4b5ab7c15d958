package io.clickml.modelstore.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.modelstore.encoding.Encoder;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.scorer.Blend;
import io.clickml.modelstore.scorer.Calibration;
import io.clickml.modelstore.scorer.Scorer;
import java.util.List;
import java.util.Objects;

/**
 * Everything that one version of a model is.
 *
 * @param schema columns it expects, answer it gives
 * @param encoders views of a row; members name them by position
 * @param blend members and their weights
 * @param calibration from margins to answers
 * @param baseline how its answers were spread when it was made
 * @param reference how columns and answers were spread when it was made, in bins
 * @param golden made-up rows with the answers it must give
 * @param metrics the training's report, as data
 * @param provenance what it was made from and how
 * @param creation when it was made and how long that took; not part of its identity
 */
public record Bundle(
    Schema schema,
    List<Encoder> encoders,
    Blend blend,
    Calibration calibration,
    Baseline baseline,
    Reference reference,
    GoldenRows golden,
    JsonNode metrics,
    Provenance provenance,
    Creation creation) {
  public Bundle {
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(blend, "blend");
    Objects.requireNonNull(calibration, "calibration");
    Objects.requireNonNull(baseline, "baseline");
    Objects.requireNonNull(golden, "golden");
    reference.check(schema);
    Objects.requireNonNull(metrics, "metrics");
    Objects.requireNonNull(provenance, "provenance");
    Objects.requireNonNull(creation, "creation");
    encoders = List.copyOf(encoders);
  }

  /** A scorer of this bundle; make it once, it is thread-safe. */
  public Scorer scorer() {
    return Scorer.of(schema, encoders, blend, calibration);
  }
}
