package io.clickml.service.model;

import io.clickml.modelstore.Sentence;
import java.util.Map;

/**
 * What becomes of a model of which a version is set aside. Where that one answered, who stands by
 * does, else who is tried on a share of the rows: people get its answers already, and the only
 * other choice is to refuse all rows. One that is tried unseen has shown nobody anything; it waits
 * for a person.
 *
 * @param answers the version that answers then, or null
 * @param why in words
 */
record SetAside(Integer answers, Sentence why) {
  private static final String GONE =
      "The file of version %d no longer passes the checks; it was set aside. ";

  /**
   * Decides.
   *
   * @param version that is set aside
   * @param now who answers, with it
   */
  static SetAside of(int version, Arms now) {
    if (now.stable() != null && now.stable() != version) {
      return answered("history-set-aside", version, now.stable(), "Version %d answers.");
    }
    if (now.stable() == null) {
      return nobody(version);
    }
    if (now.standby() != null) {
      return answered(
          "history-set-aside-standby",
          version,
          now.standby(),
          "Version %d, which stood by, answers now.");
    }
    return now.canary() == null
        ? nobody(version)
        : answered(
            "history-set-aside-trial",
            version,
            now.canary(),
            "No version stood by, so version %d, which was being tried, answers all rows now.");
  }

  private static SetAside answered(String code, int version, int answers, String then) {
    Map<String, Object> args = Map.of("version", version, "answers", answers);
    String text = (GONE + then).formatted(version, answers);
    return new SetAside(answers, new Sentence(code, args, text));
  }

  private static SetAside nobody(int version) {
    String text = (GONE + "No version answers now. Let another one, or train again.");
    Map<String, Object> args = Map.of("version", version);
    return new SetAside(
        null, new Sentence("history-set-aside-nobody", args, text.formatted(version)));
  }
}
