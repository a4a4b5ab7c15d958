package io.clickml.service.rollout.judge;

import io.clickml.modelstore.Sentence;
import java.util.Locale;
import java.util.Map;

/** What the judge says to people. */
final class Words {
  static final String DESPITE = "Somebody goes on with the new version despite doubts";

  private Words() {}

  /** Why the new version goes back. */
  static Sentence back(Guardrail guardrail) {
    if (guardrail.verdict() == Verdict.WORSE) {
      long n = (long) guardrail.figure("n");
      return say(
          "rollout-back-worse",
          Map.of("outcomes", n),
          "On %,d real answers the new version is worse than the live one: it is rejected, and the"
              + " live version answers.",
          n);
    }
    long own = (long) guardrail.figure("canary");
    long all = own + (long) guardrail.figure("others");
    double usual = Math.rint(10 * guardrail.figure("expected")) / 10;
    String text =
        switch (guardrail.name()) {
          case "failures" ->
              "Of %,d failed answers %,d are the new version's, where chance explains about %s: it is"
                  + " rejected, and the live version answers.";
          case "slow" ->
              "Of %,d slow answers %,d are the new version's, where chance explains about %s: it is"
                  + " rejected, and the live version answers.";
          default ->
              "Of %,d sheets or keys %,d were sent to the new version, where about %s were planned:"
                  + " sharing does not work as it should, and the live version answers all.";
        };
    Map<String, Object> args = Map.of("all", all, "own", own, "expected", usual);
    return say("rollout-back-" + guardrail.name(), args, text, all, own, Amounts.number(usual));
  }

  /** How many answers would have changed, and who was right there. */
  static Sentence changed(Changes changes) {
    if (changes.changed() == 0) {
      return say(
          "rollout-changed-none",
          Map.of("rows", changes.rows()),
          "The new version would have given the same answer to each of %,d rows.",
          changes.rows());
    }
    if (changes.known() == 0) {
      return say(
          "rollout-changed-unknown",
          Map.of("rows", changes.rows(), "changed", changes.changed()),
          "The new version would have changed %,d of %,d answers; what really happened there is not"
              + " known yet.",
          changes.changed(),
          changes.rows());
    }
    int order = Long.compare(changes.newRight(), changes.liveRight());
    String often = order > 0 ? "more often" : order < 0 ? "less often" : "as often";
    return say(
        "rollout-changed-" + (order > 0 ? "more" : order < 0 ? "less" : "even"),
        Map.of("rows", changes.rows(), "changed", changes.changed(), "known", changes.known()),
        "The new version would have changed %,d of %,d answers; it was right %s on the %,d outcomes"
            + " known since.",
        changes.changed(),
        changes.rows(),
        often,
        changes.known());
  }

  static Sentence signal(Guardrail signal) {
    if (signal.name().equals(EarlyTest.NAME)) {
      long n = (long) signal.figure("n");
      return say(
          "rollout-hold-early",
          Map.of("outcomes", n),
          "Few real answers are known yet, but those %,d speak against the new version: look at"
              + " them, or send more.",
          n);
    }
    if (signal.name().equals("flips")) {
      long rows = (long) signal.figure("rows");
      long changed = (long) signal.figure("changed");
      return say(
          "rollout-hold-flips",
          Map.of("rows", rows, "changed", changed),
          "The new version would change %,d of %,d answers, more than retraining usually does: look"
              + " at them, or send what really happened.",
          changed,
          rows);
    }
    boolean higher = signal.figure("mean") > 0;
    return say(
        higher ? "rollout-hold-higher" : "rollout-hold-lower",
        Map.of("mean", signal.figure("mean")),
        "The new version's scores are %s on the whole than the live one's: look at them, or send"
            + " what really happened.",
        higher ? "higher" : "lower");
  }

  static Sentence advance(Step next) {
    return say(
        "rollout-advance",
        Map.of("step", next.toString()),
        next.kind() == Step.Kind.CANARY
            ? "Nothing speaks against the new version: now it gives %s of the answers."
            : "Nothing speaks against the new version: it goes on to its next step.",
        next);
  }

  /** Quality has spoken for the new version. */
  static Sentence shown(Guardrail quality, boolean approval) {
    long n = (long) quality.figure("n");
    boolean better = quality.verdict() == Verdict.BETTER;
    return say(
        end(approval) + quality.verdict().word(),
        Map.of("outcomes", n),
        "On %,d real answers the new version is %s the live one: " + live(approval),
        n,
        better ? "better than" : "not worse than");
  }

  /** Quality is inconclusive, and the policy promotes all the same. */
  static Sentence undecided(long outcomes, boolean approval) {
    return say(
        end(approval) + (outcomes == 0 ? "unknown" : "undecided"),
        Map.of("outcomes", outcomes),
        outcomes == 0
            ? "Nothing speaks against the new version, though no real answers are known yet: "
                + live(approval)
            : "Nothing speaks against the new version, though %,d real answers are too few to tell"
                + " which one is better: "
                + live(approval),
        outcomes);
  }

  /** There is a signal that a person has seen, and the policy promotes all the same. */
  static Sentence despite(boolean approval) {
    return say(end(approval) + "despite", Map.of(), DESPITE + ": " + live(approval));
  }

  private static String end(boolean approval) {
    return approval ? "rollout-ask-" : "rollout-promote-";
  }

  private static String live(boolean approval) {
    return approval ? "it goes live when you agree." : "it goes live.";
  }

  /** Quality is inconclusive, and a person is asked. */
  static Sentence needed(long outcomes, long needed) {
    if (outcomes == 0) {
      return say(
          "rollout-ask-unknown",
          Map.of("needed", needed),
          "No real answers are known yet, so nobody can tell whether the new version is worse: send"
              + " about %,d, or decide yourself.",
          needed);
    }
    return say(
        "rollout-ask-needed",
        Map.of("outcomes", outcomes, "needed", needed),
        "About %,d more real answers are needed to tell whether the new version is worse.",
        needed);
  }

  static Sentence yours() {
    return say(
        "rollout-ask-step",
        Map.of(),
        "Nothing speaks against the new version: the next step is yours.");
  }

  static Sentence say(String code, Map<String, Object> args, String text, Object... of) {
    return new Sentence(code, args, String.format(Locale.ROOT, text, of));
  }
}
