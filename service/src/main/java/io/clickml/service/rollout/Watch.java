package io.clickml.service.rollout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.Sentence;
import io.clickml.service.model.Arms;
import io.clickml.service.model.Moves;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.ProblemException;
import io.clickml.service.rollout.judge.Decision;
import io.clickml.service.rollout.judge.EventKind;
import io.clickml.service.rollout.judge.Evidence;
import io.clickml.service.rollout.judge.Judge;
import io.clickml.service.rollout.judge.Policy;
import io.clickml.service.rollout.judge.Progress;
import io.clickml.service.rollout.judge.ShareCount;
import io.clickml.service.rollout.judge.Step;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the rollouts under way: gathers what is known, asks the judge, and acts. */
final class Watch {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final String ACTOR = "judge";
  // Looking takes a quarter of the time at most, however many outcomes there are.
  private static final int REST = 3;

  private final RolloutDao rollouts;
  private final EventDao events;
  private final EvidenceDao evidences;
  private final Moves moves;
  private final Transitions transitions;
  private final PolicyColumn policies;
  private final Replay replay;
  private final Function<Rollout, Figures> figures;
  private final Function<Rollout, List<Sentence>> holds;
  private final Judge judge;
  private final ObjectMapper json;
  private final Clock clock;
  private final Map<String, Long> notBefore = new ConcurrentHashMap<>();

  /**
   * @param figures what log and outcomes say of a rollout's versions
   * @param holds reasons from elsewhere to wait
   */
  Watch(
      Platform platform,
      Moves moves,
      Transitions transitions,
      Replay replay,
      Function<Rollout, Figures> figures,
      Function<Rollout, List<Sentence>> holds,
      Judge judge) {
    this.rollouts = platform.database().dao(RolloutDao.class);
    this.events = platform.database().dao(EventDao.class);
    this.evidences = platform.database().dao(EvidenceDao.class);
    this.moves = moves;
    this.transitions = transitions;
    this.policies = new PolicyColumn(platform.json());
    this.replay = replay;
    this.figures = figures;
    this.holds = holds;
    this.judge = judge;
    this.json = platform.json();
    this.clock = platform.clock();
  }

  /** Looks after all of them once; returns the ids of those that run. */
  Set<String> look() {
    List<Rollout> running = rollouts.running();
    notBefore.keySet().retainAll(running.stream().map(Rollout::id).toList());
    running.forEach(this::lookAfter);
    return running.stream().map(Rollout::id).collect(Collectors.toSet());
  }

  private void lookAfter(Rollout rollout) {
    long began = System.nanoTime();
    if (began - notBefore.getOrDefault(rollout.id(), began) < 0) {
      return;
    }
    try {
      decide(rollout);
    } catch (ProblemException meanwhile) {
      // A person was quicker; the next look sees what they did.
      LOG.info("rollout {}: {}", rollout.id(), meanwhile.getMessage());
    } catch (RuntimeException failure) {
      LOG.error("rollout {} could not be judged", rollout.id(), failure);
    }
    long now = System.nanoTime();
    notBefore.put(rollout.id(), now + REST * (now - began));
  }

  private void decide(Rollout rollout) {
    Integer live = moves.arms(rollout.workspace(), rollout.model()).stable();
    if (live == null || live != rollout.baseline()) {
      // What it was compared with answers no more: nothing that was counted says anything now.
      transitions.abort(rollout, ACTOR, History.baselineGone(rollout));
      return;
    }
    Integer tried = tried(rollout);
    if (tried == null || tried != rollout.version()) {
      transitions.breakOff(rollout, ACTOR, History.setAside(rollout.version()));
      return;
    }
    Policy policy = policies.read(rollout);
    if (policy.steps().get(rollout.step()).kind() == Step.Kind.REPLAY && !rollout.replayed()) {
      try {
        replay.run(rollout);
      } catch (RuntimeException failure) {
        LOG.warn("version {} of {} failed on replay", rollout.version(), rollout.model(), failure);
        transitions.breakOff(rollout, ACTOR, History.replayFailed(rollout.version()));
        return;
      }
    }
    Rollout now = rollouts.find(rollout.workspace(), rollout.id()).orElseThrow();
    Decision decision = judge.decide(policy, now.step(), evidence(now));
    keep(now, decision);
    act(now, policy, decision);
  }

  /** The version in the arm of the rollout, null when it was taken out. */
  private Integer tried(Rollout rollout) {
    Arms arms = moves.arms(rollout.workspace(), rollout.model());
    return arms.canary() == null ? arms.shadow() : arms.canary();
  }

  private Evidence evidence(Rollout rollout) {
    Instant now = clock.instant();
    Progress progress =
        new Progress(
            rollout.stepSeconds(now),
            rollout.wholeSeconds(now),
            rollout.stepRows(),
            rollout.replayed());
    Figures known = figures.apply(rollout);
    return new Evidence(
        progress,
        counts(rollout),
        known.quality(),
        known.changes(),
        holds.apply(rollout),
        rollout.acknowledged());
  }

  private Map<EventKind, List<ShareCount>> counts(Rollout rollout) {
    Map<EventKind, List<ShareCount>> counts = new EnumMap<>(EventKind.class);
    for (EventKind kind : EventKind.values()) {
      counts.put(
          kind,
          events.counts(rollout.workspace(), rollout.id()).stream()
              .filter(count -> count.kind() == kind)
              .map(EventCount::share)
              .toList());
    }
    return counts;
  }

  private void act(Rollout rollout, Policy policy, Decision decision) {
    switch (decision.action()) {
      case ADVANCE ->
          transitions.enter(rollout, policy, rollout.step() + 1, ACTOR, decision.sentence());
      case PROMOTE -> transitions.promote(rollout, ACTOR, decision.sentence());
      case ROLL_BACK -> transitions.rollBack(rollout, ACTOR, decision.sentence());
      case HOLD, ASK -> {}
    }
  }

  /** Keeps the decision; as evidence when it says something else than before. */
  private void keep(Rollout rollout, Decision decision) {
    String text = text(decision);
    if (text.equals(rollout.decision())) {
      return;
    }
    rollouts.decided(rollout.workspace(), rollout.id(), text);
    if (!saying(decision).equals(saying(rollout.decision()))) {
      evidences.add(
          rollout.workspace(),
          rollout.id(),
          clock.instant(),
          rollout.step(),
          decision.action().word(),
          text);
    }
  }

  private static String saying(Decision decision) {
    return decision.action() + " " + decision.sentence().code();
  }

  private String saying(String decision) {
    try {
      return decision == null ? "" : saying(json.readValue(decision, Decision.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not a decision", e);
    }
  }

  private String text(Decision decision) {
    try {
      return json.writeValueAsString(decision);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
