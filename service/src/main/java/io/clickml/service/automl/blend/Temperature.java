package io.clickml.service.automl.blend;

import io.clickml.service.automl.prepare.Answers;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One number that makes stated chances honest: margins are divided by it (temperature scaling, Guo
 * et al. 2017). The log loss of out-of-fold margins is convex in what they are multiplied by:
 * Newton's method finds where it is least, and halves the range where it would leave it.
 */
public final class Temperature {
  private static final int ROWS_NEEDED = 500;
  private static final int MOST_STEPS = 60;
  private static final double MOST = 4;
  private static final double SAME = 1e-9;
  private static final int BLOCK = 4_096;

  private Temperature() {}

  /** First and second derivative of the summed log loss by the factor. */
  private record Slope(double first, double second) {
    private Slope plus(Slope other) {
      return new Slope(first + other.first, second + other.second);
    }
  }

  /** The temperature, 1/4 to 4; 1 for regression and where rows are too few to say. */
  public static double fit(Answers answers, double[] margins) {
    if (answers.classes() == 0 || answers.rows() < ROWS_NEEDED) {
      return 1;
    }
    double low = 1 / MOST;
    double high = MOST;
    double factor = 1;
    double moved = 1;
    for (int i = 0; i < MOST_STEPS && moved > SAME; i++) {
      Slope slope = slope(answers, margins, factor);
      low = slope.first > 0 ? low : factor;
      high = slope.first > 0 ? factor : high;
      double next = factor - slope.first / slope.second;
      double within = next > low && next < high ? next : (low + high) / 2;
      moved = Math.abs(within - factor);
      factor = within;
    }
    return 1 / factor;
  }

  /** Summed up in blocks that depend on the rows only: as many threads as there are, one sum. */
  private static Slope slope(Answers answers, double[] margins, double factor) {
    int rows = answers.rows();
    List<Slope> blocks =
        IntStream.rangeClosed(0, (rows - 1) / BLOCK)
            .parallel()
            .mapToObj(
                block ->
                    answers.outputs() == 1
                        ? ofTwo(answers, margins, factor, block * BLOCK)
                        : ofSeveral(answers, margins, factor, block * BLOCK))
            .toList();
    return blocks.stream().reduce(new Slope(0, 0), Slope::plus);
  }

  private static Slope ofTwo(Answers answers, double[] margins, double factor, int from) {
    double first = 0;
    double second = 0;
    for (int row = from; row < Math.min(answers.rows(), from + BLOCK); row++) {
      double chance = Softmax.chance(factor * margins[row]);
      first += margins[row] * (chance - answers.y()[row]);
      second += margins[row] * margins[row] * chance * (1 - chance);
    }
    return new Slope(first, second);
  }

  private static Slope ofSeveral(Answers answers, double[] margins, double factor, int from) {
    int k = answers.outputs();
    double[] scaled = new double[k];
    double first = 0;
    double second = 0;
    for (int row = from; row < Math.min(answers.rows(), from + BLOCK); row++) {
      for (int c = 0; c < k; c++) {
        scaled[c] = factor * margins[row * k + c];
      }
      double norm = Softmax.logSumExp(scaled, 0, k);
      double mean = 0;
      double squares = 0;
      for (int c = 0; c < k; c++) {
        double margin = margins[row * k + c];
        double chance = Math.exp(scaled[c] - norm);
        mean += chance * margin;
        squares += chance * margin * margin;
      }
      first += mean - margins[row * k + (int) answers.y()[row]];
      second += squares - mean * mean;
    }
    return new Slope(first, second);
  }

  /** Margins divided by the temperature. */
  public static double[] scale(double[] margins, double temperature) {
    double[] scaled = new double[margins.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = margins[i] / temperature;
    }
    return scaled;
  }
}
