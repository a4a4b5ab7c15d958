package io.clickml.service.rollout;

import io.clickml.modelstore.Sentence;
import io.clickml.service.model.Move;
import io.clickml.service.model.Move.Become;
import io.clickml.service.model.Moves;
import io.clickml.service.platform.Database;
import java.util.List;
import org.jdbi.v3.core.JdbiException;

/** What every change of a rollout does: nobody else changes it meanwhile, and the history tells. */
final class RolloutMove {
  private final RolloutDao rollouts;
  private final Moves moves;

  RolloutMove(Database database, Moves moves) {
    this.rollouts = database.dao(RolloutDao.class);
    this.moves = moves;
  }

  /**
   * Takes a rollout for the rest of the transaction, as it was seen.
   *
   * @throws io.clickml.service.platform.ProblemException 409 when somebody else was faster
   */
  void claim(Rollout rollout) {
    try {
      if (rollouts.claim(rollout) == 0) {
        throw RolloutProblems.changed(rollout);
      }
    } catch (JdbiException failure) {
      if (Database.refused(failure)) {
        throw RolloutProblems.changed(rollout);
      }
      throw failure;
    }
  }

  /** Makes the move and its event. */
  void tell(Rollout rollout, List<Become> becomes, String kind, Decider by, Sentence why) {
    moves.make(
        new Move(
            rollout.workspace(),
            rollout.model(),
            by.epoch(),
            becomes,
            kind,
            rollout.version(),
            by.actor(),
            why));
  }
}
