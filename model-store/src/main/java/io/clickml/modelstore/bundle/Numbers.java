package io.clickml.modelstore.bundle;

import java.nio.ByteBuffer;

/** Arrays in buffers. A count is held against the bytes that are there before memory is taken. */
final class Numbers {
  private Numbers() {}

  static void put(ByteBuffer out, int[] values) {
    out.asIntBuffer().put(values);
    out.position(out.position() + values.length * Integer.BYTES);
  }

  static void put(ByteBuffer out, float[] values) {
    out.asFloatBuffer().put(values);
    out.position(out.position() + values.length * Float.BYTES);
  }

  static void put(ByteBuffer out, double[] values) {
    out.asDoubleBuffer().put(values);
    out.position(out.position() + values.length * Double.BYTES);
  }

  static int[] ints(ByteBuffer in, long count) {
    int[] values = new int[require(in, count, Integer.BYTES)];
    in.asIntBuffer().get(values);
    in.position(in.position() + values.length * Integer.BYTES);
    return values;
  }

  static float[] floats(ByteBuffer in, long count) {
    float[] values = new float[require(in, count, Float.BYTES)];
    in.asFloatBuffer().get(values);
    in.position(in.position() + values.length * Float.BYTES);
    return values;
  }

  static double[] doubles(ByteBuffer in, long count) {
    double[] values = new double[require(in, count, Double.BYTES)];
    in.asDoubleBuffer().get(values);
    in.position(in.position() + values.length * Double.BYTES);
    return values;
  }

  static int require(ByteBuffer in, long count, int size) {
    if (count < 0 || count * size > in.remaining()) {
      throw new IllegalArgumentException(count + " numbers announced, fewer are there");
    }
    return (int) count;
  }
}
