package io.clickml.modelstore.scorer;

import io.clickml.modelstore.encoding.FeatureMatrix;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/** Exact contributions of every feature for 1,000 rows of one forest, on one thread each. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReasonsBenchmark {
  private static final int ROWS = 1000;

  @Param({"300"})
  int trees;

  @Param({"4", "6", "8"})
  int depth;

  private SameForest same;
  private FeatureMatrix x;
  private int[] features;
  private TreeShap shap;

  @Setup
  public void train() throws XGBoostError {
    same = SameForest.train(trees, depth, true, 1);
    x = SameForest.rows(ROWS, new Random(13));
    features = IntStream.range(0, x.width()).toArray();
    shap = new TreeShap(same.forest().arrays());
  }

  @TearDown
  public void close() {
    same.booster().dispose();
  }

  @Benchmark
  public Effects reasonsOurs() {
    Effects effects = Effects.of(ROWS, 1, x.width());
    shap.add(x, 0, ROWS, 1, features, effects);
    return effects;
  }

  @Benchmark
  public float[][] reasonsXgboost() throws XGBoostError {
    DMatrix data = same.matrix(x);
    try {
      return same.booster().predictContrib(data, 0);
    } finally {
      data.dispose();
    }
  }
}
