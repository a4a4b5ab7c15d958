package io.clickml.modelstore.encoding;

/** Doubles as learners take them. */
final class Floats {
  private Floats() {}

  /** The nearest float; what is too large becomes the largest, for learners refuse infinity. */
  static float of(double value) {
    float near = (float) value;
    return Float.isInfinite(near) ? Math.copySign(Float.MAX_VALUE, near) : near;
  }
}
