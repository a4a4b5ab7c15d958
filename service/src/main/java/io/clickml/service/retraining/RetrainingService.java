package io.clickml.service.retraining;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.clickml.modelstore.Sentence;
import io.clickml.service.alert.AlertKind;
import io.clickml.service.alert.AlertLevel;
import io.clickml.service.alert.Alerts;
import io.clickml.service.model.Cause;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Version;
import io.clickml.service.monitoring.OutcomeTable;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.Problem;
import io.clickml.service.rollout.RolloutService;
import io.clickml.service.workspace.Caller;
import java.time.Instant;
import java.util.List;

/** Models that are trained again: by a rule, or because somebody asks. */
public final class RetrainingService {
  private static final int SHOWN = 50;

  private final Platform platform;
  private final RuleDao rules;
  private final RunDao runs;
  private final ModelService models;
  private final Starter starter;
  private final RolloutService rollouts;
  private final OutcomeTable outcomes;
  private final NewAnswers answers;
  private final Alerts alerts;

  RetrainingService(
      Platform platform,
      ModelService models,
      Starter starter,
      RolloutService rollouts,
      OutcomeTable outcomes,
      NewAnswers answers,
      Alerts alerts) {
    this.platform = platform;
    this.rules = platform.database().dao(RuleDao.class);
    this.runs = platform.database().dao(RunDao.class);
    this.models = models;
    this.starter = starter;
    this.rollouts = rollouts;
    this.outcomes = outcomes;
    this.answers = answers;
    this.alerts = alerts;
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
    Version live = models.shown(models.model(workspace, model));
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

  /** Makes a model ready to be trained again, because somebody asks. */
  ReadyRun byHand(Caller caller, String model) {
    return starter.ready(caller, rule(caller.workspace(), model), Cause.PERSON);
  }

  /** Ends a run; people hear of what became of it. */
  void end(Run run, RunState state, Integer version, Sentence sentence) {
    Instant now = platform.clock().instant();
    AlertLevel level = state == RunState.WON ? AlertLevel.INFO : AlertLevel.WARNING;
    platform
        .database()
        .transact(
            () -> {
              runs.end(run.workspace(), run.id(), state, version, write(sentence), now);
              alerts.raise(run.workspace(), run.model(), AlertKind.RETRAINING, level, sentence);
            });
  }

  /** Notes that a rule could not train a model again, and why; the cooldown runs from there. */
  void refused(Rule rule, Cause cause, String author, Problem why) {
    Instant now = platform.clock().instant();
    Sentence said = Words.failed(why);
    Run run =
        new Run(
            rule.workspace(),
            rule.model(),
            platform.ids().next("re"),
            cause,
            RunState.FAILED,
            0,
            "",
            null,
            null,
            write(said),
            author,
            now,
            now);
    platform
        .database()
        .transact(
            () -> {
              runs.insertEnded(run);
              alerts.raise(
                  run.workspace(), run.model(), AlertKind.RETRAINING, AlertLevel.WARNING, said);
            });
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
}
