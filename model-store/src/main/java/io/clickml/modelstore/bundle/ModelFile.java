package io.clickml.modelstore.bundle;

import io.clickml.modelstore.scorer.Forest;
import io.clickml.modelstore.scorer.ForestArrays;
import io.clickml.modelstore.scorer.Linear;
import io.clickml.modelstore.scorer.MemberModel;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** Members as flat numbers, big-endian; FORMAT.md has them byte by byte. */
final class ModelFile {
  private static final int FOREST = 0x434d4c46; // CMLF
  private static final int LINEAR = 0x434d4c4c; // CMLL

  private ModelFile() {}

  static byte[] write(MemberModel model) {
    return model instanceof Forest forest ? write(forest.arrays()) : write((Linear) model);
  }

  private static byte[] write(ForestArrays forest) {
    long ints = 6L + forest.outputs() + 2L * forest.trees() + 1 + 4L * forest.split().length;
    for (int[] set : forest.sets()) {
      ints += 1 + set.length;
    }
    ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(ints * Integer.BYTES));
    out.putInt(FOREST).putInt(forest.features()).putInt(forest.outputs());
    out.putInt(forest.trees()).putInt(forest.split().length).putInt(forest.sets().length);
    Numbers.put(out, forest.baseMargins());
    Numbers.put(out, forest.treeStarts());
    Numbers.put(out, forest.treeOutputs());
    Numbers.put(out, forest.split());
    Numbers.put(out, forest.left());
    Numbers.put(out, forest.payload());
    Numbers.put(out, forest.cover());
    for (int[] set : forest.sets()) {
      out.putInt(set.length);
      Numbers.put(out, set);
    }
    return out.array();
  }

  private static byte[] write(Linear linear) {
    int numbers = linear.outputs() * (linear.features() + 1) + linear.features();
    ByteBuffer out = ByteBuffer.allocate(3 * Integer.BYTES + numbers * Double.BYTES);
    out.putInt(LINEAR).putInt(linear.features()).putInt(linear.outputs());
    Numbers.put(out, linear.bias());
    Numbers.put(out, linear.means());
    for (double[] weights : linear.weights()) {
      Numbers.put(out, weights);
    }
    return out.array();
  }

  /**
   * @throws IllegalArgumentException when the bytes are no sound member
   */
  static MemberModel read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      int magic = in.getInt();
      MemberModel model =
          switch (magic) {
            case FOREST -> new Forest(readForest(in));
            case LINEAR -> readLinear(in);
            default -> throw new IllegalArgumentException("not a member");
          };
      if (in.hasRemaining()) {
        throw new IllegalArgumentException("bytes after the end of a member");
      }
      return model;
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("a member ends too early", e);
    }
  }

  private static ForestArrays readForest(ByteBuffer in) {
    int features = in.getInt();
    int outputs = in.getInt();
    int trees = in.getInt();
    int nodes = in.getInt();
    int sets = in.getInt();
    float[] base = Numbers.floats(in, outputs);
    int[] starts = Numbers.ints(in, (long) trees + 1);
    int[] treeOutputs = Numbers.ints(in, trees);
    int[] split = Numbers.ints(in, nodes);
    int[] left = Numbers.ints(in, nodes);
    int[] payload = Numbers.ints(in, nodes);
    float[] cover = Numbers.floats(in, nodes);
    return new ForestArrays(
        features, base, starts, treeOutputs, split, left, payload, cover, readSets(in, sets));
  }

  private static int[][] readSets(ByteBuffer in, int count) {
    Numbers.require(in, count, Integer.BYTES);
    int[][] sets = new int[count][];
    for (int i = 0; i < count; i++) {
      sets[i] = Numbers.ints(in, in.getInt());
    }
    return sets;
  }

  private static Linear readLinear(ByteBuffer in) {
    int features = in.getInt();
    int outputs = in.getInt();
    double[] bias = Numbers.doubles(in, outputs);
    double[] means = Numbers.doubles(in, features);
    double[][] weights = new double[outputs][];
    for (int output = 0; output < outputs; output++) {
      weights[output] = Numbers.doubles(in, features);
    }
    return new Linear(weights, bias, means);
  }
}
