package io.clickml.service.automl.portfolio;

import io.clickml.service.automl.Metric;
import io.clickml.service.automl.blend.Scoring;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Split;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** When a candidate, or the whole search, is not worth going on with. */
final class Motion {
  /** In a row, that brought nothing. */
  private static final int DRY = 6;

  /** The same for candidates whose settings were found by searching. */
  private static final int DRY_SEARCH = 12;

  private static final int LEAST_TRIED = 8;
  private static final double SHARE_OF_ERROR = 0.1;
  private static final double CLEARLY = 3;
  private static final double SHARE_IN_BLEND = 0.2;
  private static final double WORSE_SCALE = 1.03;

  /** With few rows, choosing among many candidates is choosing luck (as in AutoGluon). */
  private static final int[] ROWS = {100, 500, 2_500, 10_000};

  private static final int[] MOST = {6, 10, 18, 40};

  private final Answers judged;
  private final Metric proper;
  private final Standings standings;
  private double best = Double.POSITIVE_INFINITY;
  private int patience = DRY;
  private int dry;

  Motion(Answers judged, Standings standings) {
    this.judged = judged;
    this.proper = judged.proper();
    this.standings = standings;
  }

  /** Takes notice of the blend as it is now. */
  void after(double[] blended) {
    Scoring scoring = new Scoring(judged, blended);
    double sum = 0;
    double squares = 0;
    for (int row = 0; row < judged.rows(); row++) {
      double loss = scoring.row(proper, row);
      sum += loss;
      squares += loss * loss;
    }
    double mean = sum / judged.rows();
    double error = Math.sqrt(Math.max(0, squares / judged.rows() - mean * mean) / judged.rows());
    dry = best - mean < SHARE_OF_ERROR * error ? dry + 1 : 0;
    best = Math.min(best, mean);
  }

  /** Why a candidate is not tried, in short; null when it is. */
  String reason(Candidate candidate) {
    int tried = standings.trials().size();
    if (tried >= LEAST_TRIED && dry >= patience) {
      return "the last ones brought nothing";
    }
    if (tried >= most(judged.rows())) {
      return "enough for so few rows";
    }
    return worseScale(candidate) ? "the other scale is better" : null;
  }

  /** From now on candidates are not the next of a list but those that promise most. */
  void searching() {
    patience = DRY_SEARCH;
    dry = 0;
  }

  /** Whether a search need not go on. */
  boolean done() {
    return dry >= patience || standings.trials().size() >= most(judged.rows());
  }

  /** Takes notice of a candidate that was not tried to the end. */
  void gaveUp() {
    dry++;
  }

  private static int most(int rows) {
    int at = 0;
    while (at < ROWS.length - 1 && rows > ROWS[at]) {
      at++;
    }
    return MOST[at];
  }

  /** Whether boosters did clearly better on the other of the two scales of a number. */
  boolean worseScale(Candidate candidate) {
    for (Trial inLog : standings.trials()) {
      for (Trial plain : standings.trials()) {
        String name = plain.candidate().name();
        if (!name.startsWith("linear") && inLog.candidate().name().equals(name + "-log")) {
          double straight = standings.score(plain);
          double logged = standings.score(inLog);
          return candidate.log()
              ? logged > WORSE_SCALE * straight
              : straight > WORSE_SCALE * logged;
        }
      }
    }
    return false;
  }

  /**
   * Whether a candidate is behind half of the boosters on the first of the judged rows and does not
   * help as a part of the blend.
   *
   * @param margins of the first rows
   */
  boolean behind(double[] margins) {
    Answers told = first(margins);
    double[] losses =
        standings.trials().stream()
            .filter(trial -> trial.candidate().learner().repeats())
            .mapToDouble(trial -> loss(told, Arrays.copyOf(trial.judged(), margins.length)))
            .sorted()
            .toArray();
    return loss(told, margins) > losses[losses.length / 2] && !helps(told, margins);
  }

  private double loss(Answers told, double[] margins) {
    return new Scoring(told, margins).of(proper);
  }

  private Answers first(double[] margins) {
    return judged.rows(Split.all(margins.length / judged.outputs()).train());
  }

  private boolean helps(Answers told, double[] margins) {
    double[] blend = Arrays.copyOf(standings.judged(), margins.length);
    double before = loss(told, blend);
    for (int i = 0; i < blend.length; i++) {
      blend[i] += SHARE_IN_BLEND * (margins[i] - blend[i]);
    }
    return loss(told, blend) < before;
  }

  /**
   * Whether a candidate is so far behind on the first of the judged rows that it cannot help, not
   * even as a part of the blend.
   *
   * @param margins of the first rows
   */
  boolean hopeless(double[] margins) {
    if (standings.empty()) {
      return false;
    }
    Answers told = first(margins);
    Scoring own = new Scoring(told, margins);
    Scoring lead = new Scoring(told, Arrays.copyOf(standings.best().judged(), margins.length));
    return clearlyWorse(own, lead, told.rows()) && !helps(told, margins);
  }

  private boolean clearlyWorse(Scoring own, Scoring lead, int rows) {
    double sum = 0;
    double squares = 0;
    for (int row = 0; row < rows; row++) {
      double more = own.row(proper, row) - lead.row(proper, row);
      sum += more;
      squares += more * more;
    }
    double variance = squares / rows - (sum / rows) * (sum / rows);
    return sum / rows > CLEARLY * Math.sqrt(variance / rows);
  }

  /** The best boosters once more, with other random draws and smaller steps. */
  static List<Candidate> twins(Standings standings) {
    return standings.trials().stream()
        .filter(trial -> trial.candidate().learner().repeats())
        .sorted(Comparator.comparingDouble(standings::loss))
        .limit(2)
        .map(trial -> trial.candidate().twin())
        .toList();
  }
}
