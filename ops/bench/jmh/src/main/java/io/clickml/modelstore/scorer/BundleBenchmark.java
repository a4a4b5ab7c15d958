package io.clickml.modelstore.scorer;

import io.clickml.modelstore.bundle.BundleException;
import io.clickml.modelstore.bundle.BundleReader;
import io.clickml.modelstore.bundle.GoldenRows;
import io.clickml.modelstore.schema.ColumnMatcher;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import io.clickml.modelstore.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/** A real bundle on 1,000 rows made of its golden ones: answers and reasons on all threads. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class BundleBenchmark {
  private static final int ROWS = 1000;

  @Param({""})
  String bundle;

  private Scorer scorer;
  private Table table;

  @Setup
  public void open() throws IOException, BundleException {
    var open = BundleReader.read(Path.of(bundle));
    scorer = open.scorer();
    table = ColumnMatcher.read(rows(open.bundle().golden()), scorer.schema());
  }

  private static RawTable rows(GoldenRows golden) {
    List<Cells> columns = new ArrayList<>();
    for (int column = 0; column < golden.columns().size(); column++) {
      List<Object> cells = new ArrayList<>();
      for (int row = 0; row < ROWS; row++) {
        cells.add(golden.rows().get(row % golden.rows().size()).get(column));
      }
      columns.add(Cells.of(cells));
    }
    return new RawTable(golden.columns(), columns);
  }

  @Benchmark
  public double[] bundleAnswers() {
    return scorer.scores(table, ScoreOptions.withReasons(0));
  }

  @Benchmark
  public Explanation[] bundleReasons() {
    return scorer.explain(table, ScoreOptions.withReasons(0));
  }
}
