package io.clickml.service.rollout.judge;

import io.clickml.modelstore.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides how a rollout goes on, from what is known now. Immutable; asking often costs nothing and
 * spoils nothing.
 */
public final class Judge {
  private final Criteria criteria;

  public Judge(Criteria criteria) {
    this.criteria = criteria;
  }

  /**
   * What is to be done.
   *
   * @param policy how the version becomes the live one
   * @param at index of the step it is in, at most {@link Policy#lastStep()}
   * @param evidence what is known
   */
  public Decision decide(Policy policy, int at, Evidence evidence) {
    if (at < 0 || at > policy.lastStep()) {
      throw new IllegalArgumentException("Step " + at + " of " + policy.steps());
    }
    Findings findings = findings(evidence);
    Move move =
        findings
            .sentBack()
            .map(guardrail -> new Move(Action.ROLL_BACK, Words.back(guardrail)))
            .or(() -> waiting(policy, at, evidence, findings))
            .orElseGet(() -> forward(policy, at, evidence, findings));
    return new Decision(move.action, findings.all(), findings.needed(), move.sentence);
  }

  private Findings findings(Evidence evidence) {
    List<Guardrail> all = new ArrayList<>();
    all.add(share("failures", criteria.failures(), false, evidence.of(EventKind.FAILURE)));
    all.add(share("slow", criteria.slow(), false, evidence.of(EventKind.SLOW)));
    all.add(share("shares", criteria.shares(), true, evidence.of(EventKind.KEY)));
    Guardrail quality = new QualityTest(criteria).judge(evidence.quality());
    all.add(quality);
    new EarlyTest(criteria).judge(evidence.quality()).ifPresent(all::add);
    all.addAll(new Signals(criteria).judge(evidence.changes()));
    return new Findings(all, quality);
  }

  private static Guardrail share(
      String name, double alpha, boolean twoSided, List<ShareCount> counts) {
    ShareTest test = new ShareTest(alpha, twoSided);
    List<ShareCount> random = counts.stream().filter(ShareCount::random).toList();
    Map<String, Number> figures =
        Map.of(
            "canary", random.stream().mapToLong(ShareCount::canary).sum(),
            "others", random.stream().mapToLong(ShareCount::others).sum(),
            "expected", random.stream().mapToDouble(ShareCount::expected).sum(),
            "e", Math.min(Double.MAX_VALUE, test.value(random)));
    Verdict verdict = test.alarms(random) ? Verdict.ALARM : Verdict.OK;
    return new Guardrail(name, "share", figures, test.limit(), verdict);
  }

  private static Optional<Move> waiting(
      Policy policy, int at, Evidence evidence, Findings findings) {
    if (policy.approval() == Approval.EACH_STEP) {
      return Optional.of(new Move(Action.ASK, byHand(evidence, findings)));
    }
    return replayOpen(policy, at, evidence.progress())
        .or(() -> signal(evidence, findings))
        .or(() -> stepOpen(policy, at, evidence.progress(), findings.doubt().isPresent()))
        .map(sentence -> new Move(Action.HOLD, sentence));
  }

  private static Sentence byHand(Evidence evidence, Findings findings) {
    if (findings.against().isPresent()) {
      return Words.signal(findings.against().get());
    }
    if (findings.quality().verdict().speaksFor()) {
      return Words.shown(findings.quality(), true);
    }
    return evidence.changes().rows() > 0 ? Words.changed(evidence.changes()) : Words.yours();
  }

  private static boolean replays(Policy policy, int at) {
    return policy.steps().get(at).kind() == Step.Kind.REPLAY;
  }

  private static Optional<Sentence> replayOpen(Policy policy, int at, Progress progress) {
    return replays(policy, at) && !progress.replayed()
        ? Optional.of(Waits.replaying())
        : Optional.empty();
  }

  /** Why a step is not over yet; a replay is over when it ends. */
  private static Optional<Sentence> stepOpen(
      Policy policy, int at, Progress progress, boolean doubted) {
    if (replays(policy, at)) {
      return Optional.empty();
    }
    Pace pace = policy.pace();
    if (progress.stepSeconds() < pace.stepSeconds()) {
      return Optional.of(Waits.time(pace.stepSeconds() - progress.stepSeconds(), doubted));
    }
    boolean patient = progress.stepSeconds() < pace.patienceSeconds();
    long least = patient ? pace.stepRows() : Math.min(1, pace.stepRows());
    return progress.stepRows() < least
        ? Optional.of(Waits.rows(least - progress.stepRows(), doubted))
        : Optional.empty();
  }

  private static Optional<Sentence> signal(Evidence evidence, Findings findings) {
    return evidence.acknowledged() ? Optional.empty() : findings.doubt().map(Words::signal);
  }

  private static Move forward(Policy policy, int at, Evidence evidence, Findings findings) {
    if (at < policy.lastStep()) {
      // That nothing speaks against it would not be true of what a person goes on with.
      boolean seen = policy.steps().get(at).weight() == 0 || findings.doubt().isPresent();
      boolean told = seen && evidence.changes().rows() > 0;
      Sentence sentence =
          told ? Words.changed(evidence.changes()) : Words.advance(policy.steps().get(at + 1));
      return new Move(Action.ADVANCE, sentence);
    }
    long left = policy.pace().wholeSeconds() - evidence.progress().wholeSeconds();
    return left > 0
        ? new Move(Action.HOLD, Waits.wholeTime(left, findings.doubt().isPresent()))
        : last(policy, findings);
  }

  private static Move last(Policy policy, Findings findings) {
    Guardrail quality = findings.quality();
    boolean approval = policy.approval() == Approval.PROMOTION;
    Action live = approval ? Action.ASK : Action.PROMOTE;
    long outcomes = (long) quality.figure("n");
    if (quality.verdict().speaksFor()) {
      return new Move(live, Words.shown(quality, approval));
    }
    // A person may have gone on before these outcomes came: whether it goes live is asked again.
    Optional<Guardrail> early = findings.against();
    if (early.isPresent()) {
      return new Move(Action.ASK, Words.signal(early.get()));
    }
    boolean against = outcomes >= Criteria.FIRST_LOOK && quality.figure("mean") > quality.limit();
    if (policy.undecided() == Undecided.PROMOTE && !against) {
      return new Move(
          live,
          findings.doubt().isPresent()
              ? Words.despite(approval)
              : Words.undecided(outcomes, approval));
    }
    return new Move(Action.ASK, Words.needed(outcomes, findings.needed()));
  }

  private record Move(Action action, Sentence sentence) {}
}
