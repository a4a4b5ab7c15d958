package io.clickml.service.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.modelstore.Sentence;
import io.clickml.service.automl.Figures;
import io.clickml.service.automl.blend.PlainMeasure;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Says in words how good a version is in use. */
final class QualityWords {
  private QualityWords() {}

  static Sentence nothing() {
    return new Sentence(
        "quality-no-outcomes", Map.of(), "No outcome is known yet of a row that it answered.");
  }

  static Sentence few(long known) {
    String text =
        known == 1
            ? "Only 1 outcome is known: too few to say how good it is."
            : "Only " + number(known) + " outcomes are known: too few to say how good it is.";
    return new Sentence("quality-too-few", Map.of("known", known), text);
  }

  static Sentence coverage(long known, long rows) {
    long of100 = Math.round(100.0 * known / rows);
    String text = of100 + " of 100 rows that it answered have an outcome.";
    return new Sentence("quality-coverage", Map.of("of100", of100, "known", known), text);
  }

  static Sentence learned(long rows) {
    String text =
        rows == 1
            ? "1 further outcome is of a row that it learned from, so it does not count."
            : number(rows)
                + " further outcomes are of rows that it learned from, so they do not count.";
    return new Sentence("quality-learned", Map.of("rows", rows), text);
  }

  static Sentence immature(double lateSeconds) {
    if (Double.isNaN(lateSeconds)) {
      String text = "Outcomes of these rows still come in, so the figures may change.";
      return new Sentence("quality-immature", Map.of(), text);
    }
    long hours = Math.max(1, Math.round(lateSeconds / Duration.ofHours(1).toSeconds()));
    String span = hours < 48 ? hours + " hours" : Math.round(hours / 24.0) + " days";
    String text =
        "Outcomes of these rows still come in (nearly all within "
            + (hours == 1 ? "an hour" : span)
            + "), so the figures may change.";
    return new Sentence("quality-immature-within", Map.of("hours", hours), text);
  }

  static Sentence dropped(long rows) {
    String text =
        number(rows) + " rows that it answered could not be kept, because too many came at once.";
    return new Sentence("quality-rows-dropped", Map.of("rows", rows), text);
  }

  static Sentence control() {
    String text =
        "Only rows that were left as they are count, because acting on an answer changes what"
            + " happens.";
    return new Sentence("quality-control-only", Map.of(), text);
  }

  /** The figure in words. */
  static Sentence figure(LiveFigures figures, QualityView.Figure plain, long rows, String unit) {
    Map<String, Object> args = new HashMap<>();
    args.put("rows", rows);
    String on = " on the " + number(rows) + " rows whose outcome counts";
    if (plain.measure().equals(PlainMeasure.OFF_BY.code())) {
      args.put("off", plain.value());
      args.put("guessing", plain.guessing());
      args.put("unit", unit);
      String off = Figures.of(plain.value()) + (unit.isEmpty() ? "" : " " + unit);
      String text =
          "Usually off by %s%s (guessing: %s%s)."
              .formatted(off, on, Figures.of(plain.guessing()), promised(plain, args));
      return new Sentence("quality-off-by", args, text);
    }
    args.put("guessing", Math.round(plain.guessing()));
    if (plain.measure().equals(PlainMeasure.BEST_100.code())) {
      args.put("hits", Math.round(plain.value()));
      args.put("answer", figures.rarer());
      String text =
          "Of its best 100%s, %d are “%s” (picked at random: %d%s)."
              .formatted(
                  on,
                  Math.round(plain.value()),
                  figures.rarer(),
                  Math.round(plain.guessing()),
                  promised(plain, args));
      return new Sentence("quality-best-100", args, text);
    }
    args.put("right", Math.round(plain.value()));
    String text =
        "Right %d times out of 100%s (guessing: %d%s)."
            .formatted(
                Math.round(plain.value()), on, Math.round(plain.guessing()), promised(plain, args));
    return new Sentence("quality-right-of-100", args, text);
  }

  /** With commas between thousands. */
  private static String number(long rows) {
    return String.format(Locale.ROOT, "%,d", rows);
  }

  private static String promised(QualityView.Figure plain, Map<String, Object> args) {
    if (plain.promised() == null) {
      return "";
    }
    args.put("promised", plain.promised());
    boolean off = plain.measure().equals(PlainMeasure.OFF_BY.code());
    return "; promised: "
        + (off ? Figures.of(plain.promised()) : "" + Math.round(plain.promised()));
  }

  /**
   * How that stands to what the report promised; null when it promised nothing comparable, or when
   * it looks worse and may be so by chance.
   *
   * @param broken whether the promise is broken for sure, see {@link Promise}
   */
  static Sentence against(QualityView.Figure plain, JsonNode report, boolean broken) {
    if (broken) {
      return new Sentence(
          "quality-worse",
          Map.of(),
          "Its answers are worse than its report promised, beyond chance.");
    }
    JsonNode promise = report.path("plain");
    if (!promise.path("measure").asText().equals(plain.measure())) {
      return null;
    }
    double sign = plain.measure().equals(PlainMeasure.OFF_BY.code()) ? -1 : 1;
    double value = sign * plain.value();
    double worst = Math.min(sign * plain.low(), sign * plain.high());
    double best = Math.max(sign * plain.low(), sign * plain.high());
    double promised = sign * promise.path("value").asDouble();
    double least =
        Math.min(sign * promise.path("low").asDouble(), sign * promise.path("high").asDouble());
    double most =
        Math.max(sign * promise.path("low").asDouble(), sign * promise.path("high").asDouble());
    if (value < least && best < promised) {
      return null;
    }
    if (value > most && worst > promised) {
      return new Sentence(
          "quality-better", Map.of(), "That is better than its report promised, beyond chance.");
    }
    return new Sentence(
        "quality-as-promised", Map.of(), "That is in line with what its report promised.");
  }
}
