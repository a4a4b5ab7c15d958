package io.clickml.modelstore.scorer;

import java.util.Objects;

/**
 * One model of a blend.
 *
 * @param encoder position of the encoder (view) it looks through
 * @param model features to margins
 * @param weight its share of the blend, more than 0
 * @param label for people, for example {@code XGBoost, fold 2}
 * @param scale scale of its margins; {@link TargetScale#IDENTITY} for classes
 */
public record Member(
    int encoder, MemberModel model, double weight, String label, TargetScale scale) {
  public Member {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(scale, "scale");
    if (encoder < 0 || !(weight > 0) || !(weight <= 1 + Blend.ROUNDING)) {
      throw new IllegalArgumentException("member " + label + ": " + encoder + ", " + weight);
    }
  }

  /** A member that learned the target as it is. */
  public Member(int encoder, MemberModel model, double weight, String label) {
    this(encoder, model, weight, label, TargetScale.IDENTITY);
  }

  /** Whether its margins are added as they are. */
  boolean plain(Reach reach) {
    return scale == TargetScale.IDENTITY && reach.endless();
  }
}
