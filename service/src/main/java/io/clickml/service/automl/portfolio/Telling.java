package io.clickml.service.automl.portfolio;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.schema.Target;
import io.clickml.service.automl.Figures;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.PlainScore;
import io.clickml.service.automl.Progress;
import io.clickml.service.automl.ProgressEvent;
import io.clickml.service.automl.Say;
import io.clickml.service.automl.blend.Guessing;
import io.clickml.service.automl.blend.PlainMeasure;
import io.clickml.service.automl.blend.Scoring;
import io.clickml.service.automl.prepare.Answers;
import java.util.Locale;
import java.util.Map;

/** Tells the person how it goes. Thread-safe. */
public final class Telling {
  private static final double PAUSE = 0.3;

  private final TrainingClock clock;
  private final Progress progress;
  private int tried;
  private double lastAt = Double.NEGATIVE_INFINITY;
  private ProgressEvent.Best best;
  private Target target;
  private Sentence now = Say.that("now-reading", "Now: looking at the columns.");

  public Telling(TrainingClock clock, Progress progress) {
    this.clock = clock;
    this.progress = progress;
  }

  /** From now on it is known what is predicted. */
  public synchronized void about(Target predicted) {
    target = predicted;
  }

  /** It is known what is learned from what, and that something is learned. */
  public void learning(Schema schema) {
    progress.learning(schema);
  }

  /** Says where it stands if the last time was a while ago. */
  public synchronized void tick() {
    if (clock.elapsed() - lastAt >= PAUSE) {
      tell();
    }
  }

  /** Something else is being done now. */
  public synchronized void now(Sentence what) {
    now = what;
    tell();
  }

  /** A candidate is being tried. */
  public void trying(Candidate candidate) {
    String text = candidate.words().text();
    String lower = text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    now(Say.that("now-" + candidate.words().code(), "Now: " + lower + "."));
  }

  /** A candidate was tried to the end. */
  public void tried(Metric metric, Answers answers, double[] blended) {
    ProgressEvent.Best found = best(metric, answers, blended);
    synchronized (this) {
      tried++;
      best = found;
      tell();
    }
  }

  /** A candidate was given up. */
  public synchronized void gaveUp() {
    tried++;
    tell();
  }

  public synchronized int tried() {
    return tried;
  }

  private void tell() {
    lastAt = clock.elapsed();
    progress.event(new ProgressEvent(lastAt, clock.left(), tried, best, now));
  }

  private ProgressEvent.Best best(Metric metric, Answers answers, double[] blended) {
    PlainMeasure measure = PlainMeasure.of(answers);
    double value = measure.value(answers, blended);
    double guessing = measure.guessing(answers);
    return new ProgressEvent.Best(
        metric,
        new Scoring(answers, blended).of(metric),
        new Scoring(answers, Guessing.everywhere(answers)).of(metric),
        new PlainScore(measure.code(), value, guessing),
        words(measure, answers, value, guessing));
  }

  private Sentence words(PlainMeasure measure, Answers answers, double value, double guessing) {
    if (measure == PlainMeasure.OFF_BY) {
      String text =
          "Usually off by " + Figures.of(value) + " so far, guessing " + Figures.of(guessing) + ".";
      return Say.that("off-by", Map.of("off", value, "guessing", guessing), text);
    }
    long right = Math.round(value);
    long chance = Math.round(guessing);
    if (measure == PlainMeasure.BEST_100) {
      String answer = CellText.of(target.classes().get(PlainMeasure.rare(answers)));
      String text =
          "Of your best 100, "
              + right
              + " are “"
              + answer
              + "” so far; picked at random, "
              + chance
              + ".";
      return Say.that(
          "best-100", Map.of("hits", right, "guessing", chance, "answer", answer), text);
    }
    String text = "Right " + right + " of 100 so far, guessing " + chance + ".";
    return Say.that("right-of-100", Map.of("right", right, "guessing", chance), text);
  }
}
