package io.clickml.service.rollout.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.jackson.Jackson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgeTest {
  private static final Judge JUDGE = new Judge(Criteria.DEFAULT);
  private static final ObjectMapper JSON = Jackson.newObjectMapper();
  private static final int LAST = Policies.STANDARD.lastStep();
  private static final Progress DONE = new Progress(3_600, 90_000, 1_000, true);
  private static final Changes SOME = changes(500, 21, 14);

  @Test
  void aQuietRolloutClimbsAndIsPromoted() {
    Evidence good = evidence(DONE, paired(1_000, -0.001, 0.03), SOME);
    for (int at = 0; at < LAST; at++) {
      assertEquals(Action.ADVANCE, decide(Policies.STANDARD, at, good).action());
    }
    says(
        decide(Policies.STANDARD, 1, good),
        Action.ADVANCE,
        "The new version would have changed 21 of 500 answers; it was right more often on the 14"
            + " outcomes known since.");
    says(
        decide(Policies.STANDARD, 2, good),
        Action.ADVANCE,
        "Nothing speaks against the new version: now it gives 5 % of the answers.");
    says(
        decide(Policies.STANDARD, LAST, good),
        Action.PROMOTE,
        "On 1,000 real answers the new version is not worse than the live one: it goes live.");
    says(
        decide(Policies.CAREFUL, LAST, evidence(enough(Policies.CAREFUL), good.quality(), SOME)),
        Action.ASK,
        "On 1,000 real answers the new version is not worse than the live one: it goes live when"
            + " you agree.");
  }

  @Test
  void aStepTakesItsTimeAndItsRows() {
    Quality none = Quality.none(Loss.LOG);
    says(
        decide(Policies.STANDARD, 0, evidence(new Progress(9, 9, 0, false), none, Changes.NONE)),
        Action.HOLD,
        "The new version is being tried on past answers.");
    says(
        decide(Policies.STANDARD, 1, evidence(new Progress(600, 610, 5_000, true), none, SOME)),
        Action.HOLD,
        "Nothing speaks against the new version; this step takes another 50 minutes.");
    says(
        decide(Policies.STANDARD, 1, evidence(new Progress(4_000, 9_000, 600, true), none, SOME)),
        Action.HOLD,
        "Nothing speaks against the new version; this step waits for 400 more answers.");
    Progress patient = new Progress(86_400, 90_000, 1, true);
    assertEquals(
        Action.ADVANCE, decide(Policies.STANDARD, 1, evidence(patient, none, SOME)).action());
    Progress silent = new Progress(86_400, 90_000, 0, true);
    assertEquals(Action.HOLD, decide(Policies.STANDARD, 1, evidence(silent, none, SOME)).action());
    Progress early = new Progress(4_000, 20_000, 5_000, true);
    says(
        decide(Policies.STANDARD, LAST, evidence(early, none, SOME)),
        Action.HOLD,
        "Nothing speaks against the new version; it is watched for another 19 hours before it goes"
            + " live.");
  }

  @Test
  void failuresSendItBackAtAnyTimeInAnyPolicy() {
    Evidence failing = events(EventKind.FAILURE, new ShareCount(0.05, 3, 0));
    for (Policy policy : List.of(Policies.FAST, Policies.STANDARD, Policies.MANUAL)) {
      says(
          decide(policy, 1, failing),
          Action.ROLL_BACK,
          "Of 3 failed answers 3 are the new version's, where chance explains about 0.2: it is"
              + " rejected, and the live version answers.");
    }
  }

  @Test
  void slowAnswersAndWrongSharesSendItBack() {
    says(
        decide(Policies.STANDARD, 3, events(EventKind.SLOW, new ShareCount(0.05, 30, 60))),
        Action.ROLL_BACK,
        "Of 90 slow answers 30 are the new version's, where chance explains about 4.5: it is"
            + " rejected, and the live version answers.");
    says(
        decide(Policies.STANDARD, 3, events(EventKind.KEY, new ShareCount(0.05, 0, 2_000))),
        Action.ROLL_BACK,
        "Of 2,000 sheets or keys 0 were sent to the new version, where about 100 were planned:"
            + " sharing does not work as it should, and the live version answers all.");
  }

  @Test
  void whatIsWorseGoesBackInReplayAlready() {
    Evidence worse = evidence(new Progress(1, 1, 0, true), paired(1_650, 0.02, 0.1), SOME);
    says(
        decide(Policies.FAST, 0, worse),
        Action.ROLL_BACK,
        "On 1,650 real answers the new version is worse than the live one: it is rejected, and the"
            + " live version answers.");
  }

  @Test
  void inTheEndTheInconclusiveWaitsOrIsPromotedAsThePolicySays() {
    Evidence unknown = evidence(DONE, Quality.none(Loss.LOG), SOME);
    says(
        decide(Policies.STANDARD, LAST, unknown),
        Action.ASK,
        "No real answers are known yet, so nobody can tell whether the new version is worse: send"
            + " about 100, or decide yourself.");
    int last = Policies.FAST.lastStep();
    says(
        decide(Policies.FAST, last, unknown),
        Action.PROMOTE,
        "Nothing speaks against the new version, though no real answers are known yet: it goes"
            + " live.");
    Evidence hardly = evidence(DONE, paired(28, 0, 0.08), SOME);
    says(
        decide(Policies.FAST, last, hardly),
        Action.PROMOTE,
        "Nothing speaks against the new version, though 28 real answers are too few to tell which"
            + " one is better: it goes live.");
    Evidence doubtful = evidence(DONE, paired(400, 0.007, 0.08), SOME);
    Decision ask = decide(Policies.FAST, last, doubtful);
    assertEquals(Action.ASK, ask.action());
    assertEquals("rollout-ask-needed", ask.sentence().code());
    assertEquals(2_600, ask.outcomesNeeded());
    assertEquals(
        "About 2,600 more real answers are needed to tell whether the new version is worse.",
        ask.sentence().text());
  }

  @Test
  void fewOutcomesThatSpeakAgainstItHoldItAndAreAskedAboutInTheEnd() {
    String text =
        "Few real answers are known yet, but those 28 speak against the new version: look at them,"
            + " or send more.";
    Quality bad = paired(28, 0.5, 1);
    int last = Policies.FAST.lastStep();
    for (Policy policy : List.of(Policies.FAST, Policies.STANDARD)) {
      says(decide(policy, 0, evidence(DONE, bad, SOME)), Action.HOLD, text);
      says(decide(policy, policy.lastStep(), evidence(DONE, bad, SOME)), Action.HOLD, text);
    }
    Evidence seen = new Evidence(DONE, Map.of(), bad, SOME, true);
    Decision goesOn = decide(Policies.FAST, last - 1, seen);
    assertEquals(Action.ADVANCE, goesOn.action());
    assertTrue(goesOn.sentence().code().startsWith("rollout-changed"), goesOn.sentence().text());
    says(decide(Policies.FAST, last, seen), Action.ASK, text);
    says(decide(Policies.MANUAL, last, evidence(DONE, bad, SOME)), Action.ASK, text);
  }

  @Test
  void signalsHoldUntilOutcomesOrAPersonSpeak() {
    Changes many = changes(500, 81, 0);
    Evidence flips = evidence(DONE, Quality.none(Loss.LOG), many);
    says(
        decide(Policies.STANDARD, 1, flips),
        Action.HOLD,
        "The new version would change 81 of 500 answers, more than retraining usually does: look at"
            + " them, or send what really happened.");
    Evidence seen = new Evidence(DONE, Map.of(), flips.quality(), many, true);
    assertEquals(Action.ADVANCE, decide(Policies.STANDARD, 1, seen).action());
    Evidence known = evidence(DONE, paired(1_000, -0.03, 0.1), many);
    assertEquals(Action.ADVANCE, decide(Policies.STANDARD, 1, known).action());
    Changes shifted = new Changes(500, 5, 0, 0, 0, new Moments(500, -40, 4), 0.2);
    assertEquals(
        "rollout-hold-lower",
        decide(Policies.STANDARD, 1, evidence(DONE, flips.quality(), shifted)).sentence().code());
  }

  @Test
  void whatAPersonGoesOnWithIsNotCalledFreeOfDoubt() {
    Quality bad = paired(28, 0.5, 1);
    Quality none = Quality.none(Loss.LOG);
    for (Evidence of : List.of(seen(DONE, bad, SOME), seen(DONE, none, changes(500, 81, 0)))) {
      Quality quality = of.quality();
      Changes changes = of.changes();
      says(
          decide(Policies.STANDARD, 1, seen(new Progress(600, 610, 5_000, true), quality, changes)),
          Action.HOLD,
          "Somebody goes on with the new version despite doubts; this step takes another 50"
              + " minutes.");
      says(
          decide(
              Policies.STANDARD, 2, seen(new Progress(4_000, 9_000, 600, true), quality, changes)),
          Action.HOLD,
          "Somebody goes on with the new version despite doubts; this step waits for 400 more"
              + " answers.");
      says(
          decide(
              Policies.STANDARD,
              LAST,
              seen(new Progress(4_000, 20_000, 5_000, true), quality, changes)),
          Action.HOLD,
          "Somebody goes on with the new version despite doubts; it is watched for another 19"
              + " hours before it goes live.");
      String code = decide(Policies.STANDARD, 2, of).sentence().code();
      assertTrue(code.startsWith("rollout-changed"), code);
    }
    says(
        decide(Policies.FAST, Policies.FAST.lastStep(), seen(DONE, none, changes(500, 81, 0))),
        Action.PROMOTE,
        "Somebody goes on with the new version despite doubts: it goes live.");
  }

  @Test
  void whatOutcomesSpeakForIsNotDoubted() {
    Progress young = new Progress(600, 610, 5_000, true);
    Evidence known = seen(young, paired(1_000, -0.03, 0.1), changes(500, 81, 0));
    assertEquals("rollout-wait-time", decide(Policies.STANDARD, 1, known).sentence().code());
  }

  @Test
  void whoWaitsIsToldOfASignalFirst() {
    Progress young = new Progress(60, 60, 500, true);
    Evidence flips = evidence(young, Quality.none(Loss.LOG), changes(500, 81, 0));
    assertEquals("rollout-hold-flips", decide(Policies.STANDARD, 1, flips).sentence().code());
  }

  @Test
  void fewRowsAreNoSignal() {
    Evidence few = evidence(DONE, Quality.none(Loss.LOG), changes(99, 60, 0));
    assertEquals(Action.ADVANCE, decide(Policies.STANDARD, 1, few).action());
    Evidence byChance = evidence(DONE, Quality.none(Loss.LOG), changes(100, 7, 0));
    assertEquals(Action.ADVANCE, decide(Policies.STANDARD, 1, byChance).action());
  }

  @Test
  void byHandEveryMoveIsAsked() {
    for (int at = 0; at <= LAST; at++) {
      assertEquals(
          Action.ASK,
          decide(Policies.MANUAL, at, evidence(DONE, paired(9_000, 0, 0.03), SOME)).action());
    }
  }

  @Test
  void evidenceBecomesJson() throws Exception {
    Decision decision =
        decide(Policies.STANDARD, LAST, evidence(DONE, paired(1_000, 0, 0.03), SOME));
    JsonNode json = JSON.readTree(JSON.writeValueAsString(decision));
    assertEquals("promote", json.get("action").asText());
    JsonNode quality = json.get("guardrails").get(3);
    assertEquals("quality", quality.get("name").asText());
    assertEquals("not-worse", quality.get("verdict").asText());
    assertEquals(1_000, quality.get("figures").get("n").asLong());
    assertTrue(quality.get("figures").get("high").asDouble() < quality.get("limit").asDouble());
    assertEquals("flips", json.get("guardrails").get(4).get("name").asText());
  }

  @Test
  void aStepThatIsNoneIsRefused() {
    Evidence none = evidence(DONE, Quality.none(Loss.LOG), SOME);
    assertThrows(IllegalArgumentException.class, () -> decide(Policies.STANDARD, LAST + 1, none));
    assertThrows(IllegalArgumentException.class, () -> decide(Policies.STANDARD, -1, none));
  }

  private static void says(Decision decision, Action action, String text) {
    assertEquals(text, decision.sentence().text());
    assertEquals(action, decision.action());
  }

  private static Decision decide(Policy policy, int at, Evidence evidence) {
    return JUDGE.decide(policy, at, evidence);
  }

  private static Evidence evidence(Progress progress, Quality quality, Changes changes) {
    return new Evidence(progress, Map.of(), quality, changes, false);
  }

  private static Evidence seen(Progress progress, Quality quality, Changes changes) {
    return new Evidence(progress, Map.of(), quality, changes, true);
  }

  private static Evidence events(EventKind kind, ShareCount count) {
    return new Evidence(DONE, Map.of(kind, List.of(count)), Quality.none(Loss.LOG), SOME, false);
  }

  private static Progress enough(Policy policy) {
    return new Progress(policy.pace().stepSeconds(), policy.pace().wholeSeconds(), 9_999, true);
  }

  private static Changes changes(long rows, long changed, long known) {
    long right = known - known / 3;
    return new Changes(rows, changed, known, right, known / 3, new Moments(rows, 0, 0), 0);
  }

  private static Quality paired(long n, double mean, double spread) {
    Moments moments = new Moments(n, n * mean, n * (mean * mean + spread * spread));
    return new Quality(Loss.LOG, moments, 0.5, n / 2);
  }
}
