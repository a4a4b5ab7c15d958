package io.clickml.modelstore.scorer;

import io.clickml.modelstore.encoding.FeatureMatrix;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A block of rows and a single row through one forest, on one thread each. XGBoost remembers the
 * predictions of a matrix it has seen, so every block is a new matrix to it, as it is in a service;
 * its in-place prediction needs none but takes no categories.
 */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ForestBenchmark {
  @Param({"100", "500"})
  int trees;

  @Param({"6", "10"})
  int depth;

  @Param({"false", "true"})
  boolean categories;

  @Param({"10000"})
  int rows;

  private SameForest same;
  private FeatureMatrix block;
  private FeatureMatrix[] singles;
  private int next;

  @Setup
  public void train() throws XGBoostError {
    same = SameForest.train(trees, depth, categories, 1);
    Random random = new Random(12);
    block = SameForest.rows(rows, random);
    singles = new FeatureMatrix[1024];
    for (int i = 0; i < singles.length; i++) {
      singles[i] = SameForest.rows(1, random);
    }
  }

  @TearDown
  public void close() {
    same.booster().dispose();
  }

  @Benchmark
  public double[] blockOurs() {
    double[] out = new double[rows];
    same.forest().addMargins(block, 0, rows, 1, out);
    return out;
  }

  @Benchmark
  public float[][] blockXgboost() throws XGBoostError {
    return predicted(block);
  }

  /** What of the former is the making of the matrix. */
  @Benchmark
  public long blockXgboostMatrixOnly() throws XGBoostError {
    DMatrix data = same.matrix(block);
    try {
      return data.rowNum();
    } finally {
      data.dispose();
    }
  }

  @Benchmark
  public double[] rowOurs() {
    double[] out = new double[1];
    same.forest().addMargins(single(), 0, 1, 1, out);
    return out;
  }

  @Benchmark
  public float[][] rowXgboost() throws XGBoostError {
    return predicted(single());
  }

  private FeatureMatrix single() {
    next = (next + 1) % singles.length;
    return singles[next];
  }

  private float[][] predicted(FeatureMatrix x) throws XGBoostError {
    DMatrix data = same.matrix(x);
    try {
      return same.booster().predict(data, true);
    } finally {
      data.dispose();
    }
  }
}
