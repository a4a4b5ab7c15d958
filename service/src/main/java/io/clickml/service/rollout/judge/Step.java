package io.clickml.service.rollout.judge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * One step of a rollout. Its text is {@code replay}, {@code shadow}, {@code new-rows}, {@code all},
 * or a share such as {@code 5 %}.
 *
 * @param kind what happens in it
 * @param weight share of the units of routing that the new version answers, between 0 and 1; 0
 *     where it answers nobody, 1 in {@link Kind#ALL} and {@link Kind#NEW_ROWS}
 */
public record Step(Kind kind, double weight) {
  public static final Step REPLAY = new Step(Kind.REPLAY, 0);
  public static final Step SHADOW = new Step(Kind.SHADOW, 0);
  public static final Step NEW_ROWS = new Step(Kind.NEW_ROWS, 1);
  public static final Step ALL = new Step(Kind.ALL, 1);

  /** What happens in a step. */
  public enum Kind {
    /** The new version answers logged rows whose outcome it did not learn from. */
    REPLAY,
    /** The new version answers beside the live one; nobody sees it. */
    SHADOW,
    /** The new version answers a share of the units of routing. */
    CANARY,
    /** The new version answers rows that no version answered before. */
    NEW_ROWS,
    /** The new version is the live one; always the last step. */
    ALL
  }

  public Step {
    Objects.requireNonNull(kind, "kind");
    boolean fits =
        switch (kind) {
          case REPLAY, SHADOW -> weight == 0;
          case CANARY -> weight > 0 && weight < 1;
          case NEW_ROWS, ALL -> weight == 1;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "A share must lie above 0 % and below 100 %, not at " + percent(weight) + ".");
    }
  }

  /**
   * A share of the traffic.
   *
   * @throws IllegalArgumentException unless above 0 and below 100
   */
  public static Step canary(double percent) {
    return new Step(Kind.CANARY, percent / 100);
  }

  /**
   * The step of a text.
   *
   * @throws IllegalArgumentException saying what a step may be
   */
  @JsonCreator
  public static Step of(String text) {
    return switch (text.strip()) {
      case "replay" -> REPLAY;
      case "shadow" -> SHADOW;
      case "new-rows" -> NEW_ROWS;
      case "all" -> ALL;
      default -> share(text.strip());
    };
  }

  private static Step share(String text) {
    if (!text.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})? ?%")) {
      throw new IllegalArgumentException(
          "“" + text + "” is no step: replay, shadow, new-rows, all, or a share such as 5 %.");
    }
    return canary(Double.parseDouble(text.replace("%", "").strip()));
  }

  @JsonValue
  @Override
  public String toString() {
    return switch (kind) {
      case REPLAY -> "replay";
      case SHADOW -> "shadow";
      case CANARY -> percent(weight);
      case NEW_ROWS -> "new-rows";
      case ALL -> "all";
    };
  }

  /** A share in words, {@code 12.5 %}. */
  static String percent(double share) {
    if (!Double.isFinite(share)) {
      return share + " %";
    }
    BigDecimal percent = BigDecimal.valueOf(Math.rint(share * 1e11) / 1e9);
    return percent.stripTrailingZeros().toPlainString() + " %";
  }
}
