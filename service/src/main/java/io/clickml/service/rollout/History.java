package io.clickml.service.rollout;

import io.clickml.modelstore.Cut;
import io.clickml.modelstore.Sentence;
import java.util.Map;
import java.util.TreeMap;

/** What the history says of rollouts; a person's reason stands behind it. */
final class History {
  private static final int LONGEST = 500;

  private History() {}

  static Sentence began(int version, String policy, boolean oneDocument, String reason) {
    return oneDocument
        ? said(
            "history-rollout-one-document",
            Map.of("version", version, "policy", policy),
            reason,
            "Version %d is being tried (%s). All rows come from one document, so it gets only new rows before it gets all."
                .formatted(version, policy))
        : said(
            "history-rollout",
            Map.of("version", version, "policy", policy),
            reason,
            "Version %d is being tried (%s).".formatted(version, policy));
  }

  static Sentence weight(int version, double percent, String reason) {
    String text = trimmed(percent);
    return said(
        "history-weight",
        Map.of("version", version, "percent", percent),
        reason,
        "Version %d answers %s of 100 rows.".formatted(version, text));
  }

  static Sentence newRows(int version, double percent, String reason) {
    return said(
        "history-new-rows",
        Map.of("version", version, "percent", percent),
        reason,
        "Version %d answers only rows that no version answered before: all rows come from one document, so %s of 100 would be all of them or none."
            .formatted(version, trimmed(percent)));
  }

  static Sentence answersAlone(int version, String reason) {
    return of(
        "answers-alone", version, reason, "Version %d answers from now on, for no other one did.");
  }

  static Sentence promoted(int version, String reason) {
    return of("promoted", version, reason, "Version %d answers from now on.");
  }

  static Sentence stepped(int version, String step, String reason) {
    return said(
        "history-step",
        Map.of("version", version, "step", step),
        reason,
        "Version %d goes to the step “%s”.".formatted(version, step));
  }

  static Sentence aborted(int version, String reason) {
    return of("aborted", version, reason, "The trial of version %d was ended.");
  }

  static Sentence replayFailed(int version) {
    return new Sentence(
        "history-replay-failed",
        Map.of("version", version),
        "Version %d failed on rows that were answered before, so it was sent back. Nobody was answered by it."
            .formatted(version));
  }

  /**
   * A version was sent back in the middle of a step.
   *
   * @param canary whether people were answered by it
   * @param late whether it was late, not wrong
   */
  static Sentence broke(int version, int failures, boolean canary, boolean late) {
    String what = late ? "took far too long %d times" : "failed %d times";
    String then = canary ? "The live one answers all rows again." : "Nobody was answered by it.";
    return new Sentence(
        "rollout-" + (canary ? "canary" : "shadow") + (late ? "-late" : "-broke"),
        Map.of("version", version, "failures", failures),
        ("Version %d " + what + " in a row beside the live one, so it was sent back. " + then)
            .formatted(version, failures));
  }

  static Sentence setAside(int version) {
    return new Sentence(
        "history-trial-set-aside",
        Map.of("version", version),
        "Version %d was set aside while it was tried, so the trial was ended.".formatted(version));
  }

  static Sentence tookOver(Rollout rollout) {
    String said =
        "Version %d answers in the place of version %d, which was set aside; the trial is over."
            .formatted(rollout.version(), rollout.baseline());
    Map<String, Object> args = Map.of("version", rollout.version(), "baseline", rollout.baseline());
    return new Sentence("history-took-over", args, said);
  }

  static Sentence baselineGone(Rollout rollout) {
    String said =
        "Version %d answers no more, with which version %d was compared; the trial was ended."
            .formatted(rollout.baseline(), rollout.version());
    Map<String, Object> args = Map.of("version", rollout.version(), "baseline", rollout.baseline());
    return new Sentence("history-baseline-gone", args, said);
  }

  static Sentence paused(int version, String reason) {
    return of(
        "paused", version, reason, "The trial of version %d pauses; who answers stays as it is.");
  }

  static Sentence resumed(int version, String reason) {
    return of("resumed", version, reason, "The trial of version %d goes on.");
  }

  static Sentence acknowledged(int version, String reason) {
    return of(
        "acknowledged",
        version,
        reason,
        "Somebody looked at what version %d would change, and goes on.");
  }

  static Sentence wentBack(int version, String reason) {
    return of("went-back", version, reason, "Version %d answers again.");
  }

  static Sentence restored(int version, String reason) {
    return of("restored", version, reason, "Version %d may be tried again.");
  }

  private static Sentence of(String what, int version, String reason, String text) {
    return said("history-" + what, Map.of("version", version), reason, text.formatted(version));
  }

  private static Sentence said(String code, Map<String, Object> args, String reason, String text) {
    if (reason == null || reason.isBlank()) {
      return new Sentence(code, args, text);
    }
    String cut = Cut.to(reason.strip(), LONGEST);
    Map<String, Object> all = new TreeMap<>(args);
    all.put("reason", cut);
    return new Sentence(code, all, text + " Reason: " + cut);
  }

  private static String trimmed(double percent) {
    return percent == Math.rint(percent) ? Long.toString((long) percent) : Double.toString(percent);
  }
}
