package io.clickml.service.rollout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.service.platform.Database;
import io.clickml.service.rollout.judge.Decision;
import java.time.Clock;
import java.util.Optional;

/** Keeps what was decided of rollouts; as evidence when it says something else than before. */
final class Verdicts {
  private final Database database;
  private final RolloutDao rollouts;
  private final EvidenceDao evidences;
  private final ObjectMapper json;
  private final Clock clock;

  Verdicts(Database database, ObjectMapper json, Clock clock) {
    this.database = database;
    this.rollouts = database.dao(RolloutDao.class);
    this.evidences = database.dao(EvidenceDao.class);
    this.json = json;
    this.clock = clock;
  }

  /** Keeps a decision, in the running transaction if there is one. */
  void keep(Rollout rollout, Decision decision) {
    String text = text(decision);
    Optional<KeptEvidence> last = evidences.last(rollout.workspace(), rollout.id());
    boolean told = last.isPresent() && saysTheSame(last.get(), rollout, decision);
    if (told && text.equals(rollout.decision())) {
      return;
    }
    database.transact(
        () -> {
          rollouts.decided(rollout.workspace(), rollout.id(), text);
          if (!told) {
            evidences.add(
                rollout.workspace(),
                rollout.id(),
                clock.instant(),
                rollout.step(),
                decision.action().word(),
                text);
          }
        });
  }

  private boolean saysTheSame(KeptEvidence last, Rollout rollout, Decision decision) {
    try {
      Decision before = json.readValue(last.evidence(), Decision.class);
      return last.step() == rollout.step()
          && before.action() == decision.action()
          && before.sentence().code().equals(decision.sentence().code());
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
