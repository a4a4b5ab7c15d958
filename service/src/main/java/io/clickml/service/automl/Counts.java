package io.clickml.service.automl;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What counts more where there are two answers. */
public enum Counts {
  /** Being right most often: the likelier answer is given. */
  RIGHT("right"),
  /** Catching all and being sure count alike. */
  EVEN("even"),
  /** Catching all counts twice. */
  CATCHING("catching"),
  /** Being sure counts twice. */
  SURE("sure"),
  /** What a missed one and a false alarm cost. */
  COSTS("costs");

  private final String code;

  Counts(String code) {
    this.code = code;
  }

  /** The name on the wire. */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * The one of a wire name.
   *
   * @throws IllegalArgumentException for an unknown name
   */
  @JsonCreator
  public static Counts of(String code) {
    return Arrays.stream(values())
        .filter(counts -> counts.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nothing counts as " + code));
  }
}
