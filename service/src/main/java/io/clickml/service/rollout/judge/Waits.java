package io.clickml.service.rollout.judge;

import io.clickml.modelstore.Sentence;
import java.util.Locale;
import java.util.Map;

/** Why a rollout waits though nobody has to do anything. */
final class Waits {
  private Waits() {}

  static Sentence replaying() {
    return Words.say(
        "rollout-wait-replay", Map.of(), "The new version is being tried on past answers.");
  }

  /**
   * Until its step has had its time.
   *
   * @param doubted whether there is a signal, which a person has seen
   */
  static Sentence time(long seconds, boolean doubted) {
    String text = "this step takes another " + Amounts.duration(seconds);
    return waits("time", Map.of("seconds", seconds), text, doubted);
  }

  static Sentence wholeTime(long seconds, boolean doubted) {
    String text = "it is watched for another %s before it goes live";
    String said = text.formatted(Amounts.duration(seconds));
    return waits("whole", Map.of("seconds", seconds), said, doubted);
  }

  static Sentence rows(long rows, boolean doubted) {
    String text = String.format(Locale.ROOT, "this step waits for %,d more answers", rows);
    return waits("rows", Map.of("rows", rows), text, doubted);
  }

  private static Sentence waits(
      String what, Map<String, Object> args, String text, boolean doubted) {
    return doubted
        ? Words.say("rollout-despite-" + what, args, Words.DESPITE + "; " + text + ".")
        : Words.say(
            "rollout-wait-" + what, args, "Nothing speaks against the new version; " + text + ".");
  }
}
