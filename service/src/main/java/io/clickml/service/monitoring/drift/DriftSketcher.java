package io.clickml.service.monitoring.drift;

import io.clickml.modelstore.scorer.Prediction;
import io.clickml.modelstore.table.Table;
import io.clickml.service.scoring.AnsweredCall;
import io.clickml.service.scoring.AnsweredPart;
import io.clickml.service.scoring.Answers;
import io.clickml.service.scoring.PredictionListener;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what is asked and answered, after the answer, and writes it down. Thread-safe. */
final class DriftSketcher implements PredictionListener {
  private static final Logger LOG = LoggerFactory.getLogger(DriftSketcher.class);
  private static final double MINUTES_A_DAY = 1_440;

  private final KnownVersions versions;
  private final DriftDao windows;
  private final Duration length;
  private final OpenWindows open;
  private final Object saving = new Object();

  /**
   * @param node names this process, another name for each start
   */
  DriftSketcher(KnownVersions versions, DriftDao windows, DriftSettings settings, String node) {
    this.versions = versions;
    this.windows = windows;
    this.length = settings.window();
    this.open = new OpenWindows(length, settings.rowsPerWindow(), node);
  }

  @Override
  public void answered(AnsweredCall call) {
    if (call.forced()) {
      return;
    }
    for (AnsweredPart part : call.parts()) {
      KnownVersion known = versions.of(part.version());
      if (known.reference().known()) {
        count(call, part, known);
      }
    }
  }

  private void count(AnsweredCall call, AnsweredPart part, KnownVersion known) {
    Answers answers = part.answers();
    RowNames namer = new RowNames(call, part);
    int[] asked =
        IntStream.range(0, answers.rows().rows()).filter(row -> !answers.blank(row)).toArray();
    long[] names = Arrays.stream(asked).mapToLong(namer::of).toArray();
    Instant start = Span.HOUR.start(call.at(), length);
    double elapsed = Duration.between(known.made(), start).toMinutes() / MINUTES_A_DAY;
    Filling filling = new Filling(known, Math.max(0, elapsed));
    open.in(
        part.version(),
        start,
        known,
        (sketch, sample) -> {
          int[] taken =
              IntStream.range(0, asked.length).filter(i -> sample.take(names[i])).toArray();
          int[] rows = Arrays.stream(taken).map(i -> asked[i]).toArray();
          long[] kept = Arrays.stream(taken).mapToLong(i -> names[i]).toArray();
          Table table = answers.match().read(answers.rows().rows(rows));
          List<Prediction> said = Arrays.stream(rows).mapToObj(answers::prediction).toList();
          filling.add(sketch, table, said, kept);
        });
  }

  /** Writes down what was counted since the last time. */
  void save(Instant now) {
    synchronized (saving) {
      for (StoredWindow window : open.changed(now)) {
        try {
          windows.keep(window);
        } catch (RuntimeException e) {
          keepLater(window, e);
        }
      }
    }
  }

  private void keepLater(StoredWindow window, RuntimeException failure) {
    if (versions.gone(window)) {
      return;
    }
    LOG.warn("drift of {} {} is kept later", window.model(), window.version(), failure);
    open.again(window);
  }
}
