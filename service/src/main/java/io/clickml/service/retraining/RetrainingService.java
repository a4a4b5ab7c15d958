package io.clickml.service.retraining;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.model.Cause;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Version;
import io.clickml.service.monitoring.OutcomeTable;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.ProblemKind;
import io.clickml.service.rollout.RolloutService;
import io.clickml.service.training.TrainingService;
import io.clickml.service.workspace.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.JdbiException;

/** Models that are trained again: by a rule, or because somebody asks. */
public final class RetrainingService {
  private static final ProblemKind OPEN =
      new ProblemKind("retraining-open", 409, "The model is being trained again");
  private static final ProblemKind NO_TABLE =
      new ProblemKind("no-table-to-learn-from", 409, "No rows to learn from");
  private static final int SHOWN = 50;

  private final Platform platform;
  private final RuleDao rules;
  private final RunDao runs;
  private final ModelService models;
  private final TrainingService trainings;
  private final RolloutService rollouts;
  private final OutcomeTable outcomes;
  private final NewAnswers answers;

  RetrainingService(
      Platform platform,
      ModelService models,
      TrainingService trainings,
      RolloutService rollouts,
      OutcomeTable outcomes,
      NewAnswers answers) {
    this.platform = platform;
    this.rules = platform.database().dao(RuleDao.class);
    this.runs = platform.database().dao(RunDao.class);
    this.models = models;
    this.trainings = trainings;
    this.rollouts = rollouts;
    this.outcomes = outcomes;
    this.answers = answers;
  }

  /** The rule of a model; one that does nothing when nobody said anything. */
  Rule rule(String workspace, String model) {
    models.model(workspace, model);
    return rules.find(workspace, model).orElseGet(() -> Rule.none(workspace, model));
  }

  /** Sets the rule of a model. */
  Rule put(String workspace, String model, RuleRequest request) {
    Rule rule =
        request.rule(
            rule(workspace, model), platform.limits().budgetSeconds(), platform.clock().instant());
    rollouts.requirePolicy(rule.policy());
    rules.put(rule);
    return rule;
  }

  /** What a rule does, and what became of the times before. */
  RetrainingView view(String workspace, String model) {
    Rule rule = rule(workspace, model);
    Version live = models.version(workspace, model, null);
    List<RetrainingView.Past> past =
        runs.newest(workspace, model, SHOWN).stream()
            .map(run -> RetrainingView.Past.of(run, read(run.sentence())))
            .toList();
    boolean actedOn = outcomes.actedOn(workspace, model);
    return RetrainingView.of(
        rule,
        Words.rule(rule),
        answers.count(live),
        actedOn ? List.of(Words.learnsFromItself()) : List.of(),
        past);
  }

  /** Trains a model again now. */
  Run byHand(Caller caller, String model) {
    return begin(caller, model, Cause.PERSON, caller.keyId());
  }

  /**
   * Trains a model on the rows of its live version and the outcomes that came since.
   *
   * @param author id of the key that asked, or the part of the service
   */
  Run begin(Caller caller, String model, Cause cause, String author) {
    String workspace = caller.workspace();
    Version live = models.version(workspace, model, null);
    runs.open(workspace, model)
        .ifPresent(
            open -> {
              throw open(open);
            });
    RawTable known = outcomes.of(live);
    if (live.training() == null) {
      throw noTable(model);
    }
    Rule rule = rule(workspace, model);
    String training =
        trainings
            .again(
                caller,
                cause,
                live.training(),
                table -> RowsToLearn.of(table, known),
                rule.budgetSeconds())
            .orElseThrow(() -> noTable(model));
    Run run =
        new Run(
            workspace,
            model,
            platform.ids().next("re"),
            cause,
            RunState.TRAINING,
            known.rows(),
            training,
            null,
            null,
            null,
            author,
            platform.clock().instant(),
            null);
    try {
      runs.insert(run);
    } catch (JdbiException failure) {
      if (Database.refused(failure)) {
        throw open(run);
      }
      throw failure;
    }
    return run;
  }

  /** Ends a run, with what became of it. */
  void end(Run run, RunState state, Integer version, Sentence sentence) {
    Instant now = platform.clock().instant();
    runs.end(run.workspace(), run.id(), state, version, write(sentence), now);
  }

  private Sentence read(String sentence) {
    try {
      return sentence == null ? null : platform.json().readValue(sentence, Sentence.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("sentence of a retraining", e);
    }
  }

  private String write(Sentence sentence) {
    try {
      return platform.json().writeValueAsString(sentence);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RuntimeException open(Run open) {
    String said = "“" + open.model() + "” is being trained again already. Wait for that to end.";
    return OPEN.because(said, Map.of("model", open.model())).asException();
  }

  private static RuntimeException noTable(String model) {
    String said =
        "The rows that “%s” learned from are not kept here. Train it on a table first."
            .formatted(model);
    return NO_TABLE.because(said, Map.of("model", model)).asException();
  }
}
