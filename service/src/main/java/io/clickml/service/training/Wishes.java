package io.clickml.service.training;

import io.clickml.service.platform.Database;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.ProblemKind;
import io.clickml.service.platform.Problems;
import java.time.Clock;

/** What a person wants of a training that runs or waits: the best so far, or its end. */
final class Wishes {
  private static final ProblemKind ENDED =
      new ProblemKind("training-ended", 409, "The training has ended");

  private final Database database;
  private final TrainingDao trainings;
  private final TrainingJournal journal;
  private final Clock clock;

  Wishes(Platform platform, TrainingJournal journal) {
    this.database = platform.database();
    this.trainings = database.dao(TrainingDao.class);
    this.journal = journal;
    this.clock = platform.clock();
  }

  /** Asks for the best so far; changes nothing when it has already succeeded. */
  Training finish(Training training) {
    boolean asked = training.state() == TrainingState.SUCCEEDED || training.finishAsked();
    return asked ? training : ask(training, Training.FINISH);
  }

  /** Stops a training; changes nothing when it was cancelled before. */
  Training cancel(Training training) {
    if (training.state() == TrainingState.CANCELLED) {
      return training;
    }
    boolean waiting = database.inTransaction(() -> cancelQueued(training));
    journal.ring();
    return waiting ? now(training) : ask(training, Training.CANCEL);
  }

  private boolean cancelQueued(Training training) {
    boolean waiting =
        trainings.cancelQueued(training.workspace(), training.id(), clock.instant()) == 1;
    if (waiting) {
      journal.add(
          training.workspace(),
          training.id(),
          TrainingEvent.state(TrainingEvent.ENDED, null, TrainingState.CANCELLED));
    }
    return waiting;
  }

  private Training ask(Training of, String word) {
    database.transact(
        () -> {
          if (trainings.ask(of.workspace(), of.id(), word) == 1) {
            journal.add(of.workspace(), of.id(), TrainingEvent.asked(word));
          }
        });
    journal.ring();
    Training training = now(of);
    if (training.state().ended() && !agreed(training, word)) {
      throw ENDED.because(said(training.state())).asException();
    }
    return training;
  }

  private static String said(TrainingState state) {
    return switch (state) {
      case SUCCEEDED -> "It has succeeded; delete the version if you do not want it.";
      case FAILED -> "It has failed.";
      default -> "It has been stopped.";
    };
  }

  private static boolean agreed(Training training, String word) {
    return word.equals(Training.CANCEL)
        ? training.state() == TrainingState.CANCELLED
        : training.state() == TrainingState.SUCCEEDED;
  }

  private Training now(Training training) {
    return trainings
        .find(training.workspace(), training.id())
        .orElseThrow(() -> Problems.notFound("training", training.id()));
  }
}
