package io.clickml.service.monitoring.drift;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.schema.Spread;
import io.clickml.service.model.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Turns judged windows into what travels. */
final class DriftViews {
  private static final double THOUSANDTHS = 1_000;
  private static final int HUNDRED = 100;

  private DriftViews() {}

  /** For a version whose bundle does not say how its columns were spread. */
  static DriftView unknown(Version version, Span span) {
    Sentence words =
        new Sentence(
            "drift-no-reference",
            Map.of("version", version.version()),
            "Version %d does not say how its columns were spread. Train again to watch for drift."
                .formatted(version.version()));
    return empty(version, span, words, List.of());
  }

  /**
   * @param judged windows in order of time; the last may be too small
   */
  static DriftView of(Version version, Span span, List<JudgedWindow> judged) {
    List<DriftView.Window> windows = judged.stream().map(DriftViews::window).toList();
    JudgedWindow last =
        judged.stream()
            .filter(window -> window.state() != State.UNKNOWN)
            .reduce((earlier, later) -> later)
            .orElse(null);
    if (last == null) {
      return empty(version, span, few(judged), windows);
    }
    List<JudgedWindow.ColumnDrift> order = new ArrayList<>(last.columns());
    order.sort(Comparator.comparingDouble(it -> -it.finding().column().importance()));
    return new DriftView(
        version.model(),
        version.version(),
        span,
        last.state(),
        words(last),
        rounded(last.share()),
        last.rows(),
        last.from(),
        last.to(),
        order.stream().map(DriftViews::column).toList(),
        column(last.answers()),
        windows);
  }

  private static DriftView empty(
      Version version, Span span, Sentence words, List<DriftView.Window> windows) {
    return new DriftView(
        version.model(),
        version.version(),
        span,
        State.UNKNOWN,
        words,
        0,
        0,
        null,
        null,
        List.of(),
        null,
        windows);
  }

  private static Sentence few(List<JudgedWindow> judged) {
    long rows = judged.stream().mapToLong(JudgedWindow::rows).sum();
    return new Sentence(
        "drift-few-rows",
        Map.of("rows", rows, "needed", Window.ENOUGH),
        "Not enough rows to tell: %d of %d different rows so far.".formatted(rows, Window.ENOUGH));
  }

  private static Sentence words(JudgedWindow last) {
    List<String> drifted = names(last);
    long share = Math.round(last.share() * HUNDRED);
    Map<String, Object> args = Map.of("columns", drifted, "share", share);
    String decided =
        "“%s”, which %s %d %%"
            .formatted(
                String.join("”, “", drifted), drifted.size() == 1 ? "decides" : "decide", share);
    if (last.state() == State.DRIFTED) {
      String text = "What comes is no longer like what the model learned from: %s of its answers.";
      return new Sentence("drift-model", args, text.formatted(decided));
    }
    if (!drifted.isEmpty()) {
      String text =
          "Some of what comes is otherwise than in training, but it matters little: %s of the"
              + " answers.";
      return new Sentence("drift-little", args, text.formatted(decided));
    }
    if (last.answers().state() == State.DRIFTED) {
      String text = "The rows are like those learned from, but the answers are spread otherwise.";
      return new Sentence("drift-answers-only", Map.of(), text);
    }
    return last.state() == State.MOVING
        ? new Sentence(
            "drift-moving",
            Map.of(),
            "The last rows are otherwise than in training; the next ones will tell whether it lasts.")
        : new Sentence("drift-none", Map.of(), "What comes is like what the model learned from.");
  }

  private static List<String> names(JudgedWindow window) {
    return window.columns().stream()
        .filter(it -> it.state() == State.DRIFTED)
        .map(it -> it.finding().column())
        .sorted(Comparator.comparingDouble(it -> -it.importance()))
        .map(Watched::name)
        .toList();
  }

  private static DriftView.Window window(JudgedWindow window) {
    return new DriftView.Window(
        window.from(),
        window.to(),
        window.rows(),
        window.state(),
        rounded(window.share()),
        names(window));
  }

  private static DriftView.Column column(JudgedWindow.ColumnDrift drift) {
    Finding finding = drift.finding();
    Watched column = finding.column();
    return new DriftView.Column(
        column.name(),
        column.kind().answer() ? null : rounded(column.importance()),
        drift.state(),
        DriftWords.of(drift),
        known(finding.distance()),
        known(finding.shift()),
        was(column),
        is(column, finding.counts()));
  }

  private static DriftView.Figures was(Watched column) {
    Spread spread = column.spread();
    boolean level = column.kind().level();
    long filled = spread.rows() - spread.missing();
    return new DriftView.Figures(
        share(spread.missing(), spread.rows()),
        null,
        null,
        level && !column.kind().answer() ? (Double) share(spread.once(), filled) : null,
        level ? null : exact(spread.middle()),
        level ? levels(spread, spread.counts()) : null);
  }

  private static DriftView.Figures is(Watched column, ColumnCounts counts) {
    boolean level = column.kind().level();
    boolean answer = column.kind().answer();
    return new DriftView.Figures(
        share(counts.missing(), counts.rows()),
        answer ? null : (Double) share(counts.unreadable(), counts.rows()),
        level || answer ? null : (Double) share(counts.outside(), counts.filled()),
        level && !answer ? (Double) share(counts.unseen(), counts.filled()) : null,
        level ? null : exact(counts.middle()),
        level ? levels(column.spread(), counts.counts()) : null);
  }

  private static List<DriftView.Level> levels(Spread spread, long[] counts) {
    long all = 0;
    for (long count : counts) {
      all += count;
    }
    List<DriftView.Level> levels = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      String level = i < spread.levels().size() ? spread.levels().get(i) : null;
      levels.add(new DriftView.Level(level, share(counts[i], all)));
    }
    return levels;
  }

  private static double share(long some, long all) {
    return all == 0 ? 0 : rounded((double) some / all);
  }

  private static Double known(double number) {
    return Double.isNaN(number) ? null : (Double) rounded(number);
  }

  private static Double exact(double number) {
    return Double.isNaN(number) ? null : (Double) number;
  }

  private static double rounded(double number) {
    return Math.round(number * THOUSANDTHS) / THOUSANDTHS;
  }
}
