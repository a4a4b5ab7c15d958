package io.clickml.service.monitoring.drift;

import java.time.Instant;
import java.util.Objects;

/**
 * A window as it is kept.
 *
 * @param workspace whose it is
 * @param model slug of the model
 * @param version the version that answered
 * @param span its length
 * @param startsAt its begin
 * @param endsAt its end, excluded
 * @param node the process that counted it, "" when several were put together
 * @param rowCount rows counted
 * @param sketch bytes of the {@link WindowSketch}
 */
public record StoredWindow(
    String workspace,
    String model,
    int version,
    Span span,
    Instant startsAt,
    Instant endsAt,
    String node,
    long rowCount,
    byte[] sketch) {
  public StoredWindow {
    Objects.requireNonNull(startsAt, "startsAt");
    Objects.requireNonNull(endsAt, "endsAt");
    Objects.requireNonNull(node, "node");
    Objects.requireNonNull(sketch, "sketch");
  }

  /** A window without what was counted in it. */
  public record Key(
      String workspace, String model, int version, Span span, Instant startsAt, String node) {}

  /** Which window it is. */
  Key key() {
    return new Key(workspace, model, version, span, startsAt, node);
  }

  static StoredWindow of(Key key, Instant end, WindowSketch sketch) {
    return new StoredWindow(
        key.workspace,
        key.model,
        key.version,
        key.span,
        key.startsAt,
        end,
        key.node,
        sketch.rows(),
        sketch.bytes());
  }
}
