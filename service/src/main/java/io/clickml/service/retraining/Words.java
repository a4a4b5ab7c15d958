package io.clickml.service.retraining;

import io.clickml.modelstore.Sentence;
import io.clickml.service.platform.Problem;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** What is said of rules and of what became of them. */
final class Words {
  private Words() {}

  /** A rule in one sentence. */
  static Sentence rule(Rule rule) {
    if (!rule.enabled()) {
      return new Sentence("retraining-off", Map.of(), "It is trained again only when you ask.");
    }
    String also =
        rule.onDrift() && rule.onQuality()
            ? " Also when rows look different for long, or answers become worse."
            : rule.onDrift()
                ? " Also when rows look different for long."
                : rule.onQuality() ? " Also when answers become worse." : "";
    // Without anything new to learn from, the same rows would give the same model.
    int answers = rule.newAnswers() == null ? rule.leastAnswers() : rule.newAnswers();
    if (rule.everyDays() != null && rule.everyDays() > 0) {
      return new Sentence(
          "retraining-every-with",
          args(rule, "days", rule.everyDays(), "answers", answers),
          "It is trained again every %s, if %s came."
                  .formatted(days(rule.everyDays()), came(answers))
              + also);
    }
    boolean always = rule.everyDays() != null;
    if (rule.newAnswers() == null && !always && also.isEmpty()) {
      return new Sentence("retraining-off", Map.of(), "It is trained again only when you ask.");
    }
    return rule.newAnswers() == null && !always
        ? new Sentence(
            "retraining-events",
            args(rule, "answers", rule.leastAnswers()),
            "It is trained again when %s, if %s came."
                .formatted(events(rule), came(rule.leastAnswers())))
        : new Sentence(
            "retraining-answers",
            args(rule, "answers", answers),
            "It is trained again once %s came.".formatted(came(answers)) + also);
  }

  private static String events(Rule rule) {
    String drift = "rows look different for long";
    String quality = "answers become worse";
    return rule.onDrift() && rule.onQuality()
        ? drift + ", or " + quality
        : rule.onDrift() ? drift : quality;
  }

  /** What else lets it train, after names and values. */
  private static Map<String, Object> args(Rule rule, Object... more) {
    Map<String, Object> args = new HashMap<>();
    args.put("drift", rule.onDrift());
    args.put("quality", rule.onQuality());
    for (int i = 0; i < more.length; i += 2) {
      args.put((String) more[i], more[i + 1]);
    }
    return args;
  }

  static Sentence learnsFromItself() {
    return new Sentence(
        "retraining-learns-from-itself",
        Map.of(),
        "What you do about an answer changes what happens. Only rows that were left as they are"
            + " teach the model something; from the others it would learn its own advice.");
  }

  static Sentence failed(Problem why) {
    return new Sentence(
        "retraining-failed",
        Map.of("why", sentence(why)),
        "There is no new version: " + why.detail());
  }

  static Sentence cancelled() {
    return new Sentence("retraining-cancelled", Map.of(), "The training was stopped.");
  }

  static Sentence refused(int version, Problem why) {
    return new Sentence(
        "retraining-refused",
        Map.of("version", version, "why", sentence(why)),
        "Version %d was made and cannot be tried: %s".formatted(version, why.detail()));
  }

  static Sentence won(int version) {
    return new Sentence(
        "retraining-won", Map.of("version", version), "Version %d answers now.".formatted(version));
  }

  /**
   * It was tried, and did not win.
   *
   * @param live the version that answers now, 0: none does
   */
  static Sentence lost(int version, int live) {
    return live == 0
        ? new Sentence(
            "retraining-lost-nobody",
            Map.of("version", version),
            "Version %d did not take over, and no version answers now. Let one of them answer."
                .formatted(version))
        : new Sentence(
            "retraining-lost-to",
            Map.of("version", version, "answers", live),
            "Version %d did not take over; version %d answers.".formatted(version, live));
  }

  /** So that other languages can say it too. */
  private static Sentence sentence(Problem why) {
    return new Sentence(why.code(), why.args(), why.detail());
  }

  private static String came(int answers) {
    return answers == 1 ? "a new real answer" : answers + " new real answers";
  }

  private static String days(double days) {
    return days == 1
        ? "day"
        : BigDecimal.valueOf(days).stripTrailingZeros().toPlainString() + " days";
  }
}
