package io.clickml.service.monitoring;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.schema.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How good one version is in use: figures are taken on days that are settled, if there are any. */
final class VersionQuality {
  private static final int ENOUGH = 10;

  private final Task task;
  private final VersionFacts version;
  private final JudgedRows judged;
  private final DayCounts counts;
  private final Maturity maturity;
  private final Map<LocalDate, double[]> delays;
  private final Set<LocalDate> settled = new TreeSet<>();

  VersionQuality(Task task, JudgedRows judged, DayCounts counts, Maturity maturity) {
    this.task = task;
    this.version = judged.version();
    this.judged = judged;
    this.counts = counts;
    this.maturity = maturity;
    this.delays = judged.delays();
    counts
        .days(version.version())
        .forEach(
            (day, rows) -> {
              if (maturity.settled(day, rows, delaysOf(day))) {
                settled.add(day);
              }
            });
  }

  /** Whether no further outcomes are expected for a day's answers. */
  boolean settled(LocalDate day) {
    return settled.contains(day);
  }

  /** Whether it breaks what its report promised, on days for which nothing more is expected. */
  boolean brokenPromise() {
    return new Promise(version).broken(judged.rows(this::settled));
  }

  /** Whether an answer of that moment counts. */
  boolean settled(Instant answeredAt) {
    return settled(answeredAt.atZone(ZoneOffset.UTC).toLocalDate()) || maturity.past(answeredAt);
  }

  QualityView.OfVersion view(boolean controlOnly) {
    List<JudgedRows.Row> mature = judged.rows(this::settled);
    boolean counts = mature.size() >= ENOUGH;
    List<JudgedRows.Row> counted = counts ? mature : judged.rows();
    boolean few = counted.size() < ENOUGH;
    LiveFigures figures = few ? null : new LiveFigures(task, version, counted);
    QualityView.Figure plain = few ? null : figures.plain();
    long rows = this.counts.rows(version.version());
    long dropped = this.counts.dropped(version.version());
    long all = rows + dropped;
    long answered = this.counts.seen(version.version());
    List<Sentence> words = words(figures, plain, counted.size(), counts, all, controlOnly);
    if (dropped > 0) {
      words.add(QualityWords.dropped(dropped));
    }
    return new QualityView.OfVersion(
        version.version(),
        version.state(),
        answered,
        rows - answered,
        judged.rows().size(),
        judged.learned(),
        dropped,
        all == 0 ? 0 : (double) judged.rows().size() / all,
        few ? 0 : counted.size(),
        counts,
        few ? null : figures.score(),
        plain,
        words);
  }

  private List<Sentence> words(
      LiveFigures figures,
      QualityView.Figure plain,
      long counted,
      boolean mature,
      long rows,
      boolean controlOnly) {
    List<Sentence> words = new ArrayList<>();
    long known = judged.rows().size();
    if (figures == null) {
      words.add(known == 0 ? QualityWords.nothing() : QualityWords.few(known));
    } else {
      String unit = version.report().at("/headline/args/unit").asText("");
      words.add(QualityWords.figure(figures, plain, counted, unit));
      Sentence against = QualityWords.against(plain, version.report(), brokenPromise());
      if (against != null) {
        words.add(against);
      }
    }
    if (known > 0) {
      words.add(QualityWords.coverage(known, rows));
    }
    if (judged.learned() > 0) {
      words.add(QualityWords.learned(judged.learned()));
    }
    if (figures != null && !mature) {
      words.add(QualityWords.immature(maturity.late()));
    }
    if (controlOnly) {
      words.add(QualityWords.control());
    }
    return words;
  }

  List<QualityView.OfDay> days() {
    List<QualityView.OfDay> days = new ArrayList<>();
    counts
        .days(version.version())
        .forEach(
            (day, rows) -> {
              List<JudgedRows.Row> own = judged.rows(day::equals);
              Double value = own.isEmpty() ? null : new LiveFigures(task, version, own).daily();
              days.add(
                  new QualityView.OfDay(
                      version.version(), day, rows, own.size(), settled(day), value));
            });
    return days;
  }

  private double[] delaysOf(LocalDate day) {
    return delays.getOrDefault(day, new double[0]);
  }
}
