package io.clickml.service.automl.child;

import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.automl.LearnedPrints;
import io.clickml.service.automl.Progress;
import io.clickml.service.automl.ProgressEvent;
import java.util.concurrent.CompletableFuture;

/** Prints the rows while the training goes on: nobody waits for that at its end. */
final class PrintsAhead implements Progress {
  private final RawTable rows;
  private final Progress log;
  private CompletableFuture<long[]> prints;

  /**
   * @param rows all rows that the training got
   * @param log hears how it goes
   */
  PrintsAhead(RawTable rows, Progress log) {
    this.rows = rows;
    this.log = log;
  }

  @Override
  public void event(ProgressEvent event) {
    log.event(event);
  }

  @Override
  public synchronized void learning(Schema schema) {
    prints = CompletableFuture.supplyAsync(() -> LearnedPrints.of(rows, schema));
  }

  /**
   * The prints; made now where the training did not say before what it learns from.
   *
   * @param schema of the model that came of it
   */
  long[] of(Schema schema) {
    if (begun() == null) {
      learning(schema);
    }
    return begun().join();
  }

  private synchronized CompletableFuture<long[]> begun() {
    return prints;
  }
}
