package io.clickml.service.scoring;

import io.clickml.modelstore.schema.MissingColumnException;
import io.clickml.modelstore.schema.TypedRows;
import io.clickml.modelstore.scorer.ScoreOptions;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.UnreachableVersionException;
import io.clickml.service.model.Version;
import io.clickml.service.model.VersionState;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.ProblemException;
import io.clickml.service.platform.ProblemKind;
import io.clickml.service.workspace.Caller;
import io.clickml.service.workspace.Scope;
import java.time.Clock;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Answers rows by the version asked for, or the live one. */
public final class ScoringService {
  private static final ProblemKind COLUMN_MISSING =
      new ProblemKind("column-missing", 422, "A column is missing");
  private static final ProblemKind COLUMN_UNKNOWN =
      new ProblemKind("column-unknown", 422, "No such column");
  private static final ProblemKind VERSION_NOT_FREE =
      new ProblemKind("version-not-free", 403, "The key may not choose a version");
  private static final ProblemKind TOO_MANY_ROWS =
      new ProblemKind("too-many-rows", 413, "Too many rows at once");

  private final ModelService models;
  private final LoadedScorers scorers;
  private final Router router;
  private final ControlGroup control;
  private final PredictionFeed feed;
  private final Clock clock;
  private final int mostRows;

  ScoringService(
      ModelService models,
      LoadedScorers scorers,
      Router router,
      ControlGroup control,
      PredictionFeed feed,
      Platform platform) {
    this.models = models;
    this.scorers = scorers;
    this.router = router;
    this.control = control;
    this.feed = feed;
    this.clock = platform.clock();
    this.mostRows = platform.limits().predictionRows();
  }

  /**
   * Answers rows; whoever listens is told when {@link #told} is called.
   *
   * @param came the rows
   * @param texts whether they come from where there are only texts
   */
  Scored score(
      Caller caller, String model, RawTable came, boolean texts, PredictionOptions options) {
    if (came.rows() > mostRows) {
      throw TOO_MANY_ROWS
          .because(
              "One call takes " + mostRows + " rows. Send the rest in further calls.",
              Map.of("limit", mostRows, "rows", came.rows()))
          .asException();
    }
    checkKey(came, options.key());
    ScoreOptions how = ScoreOptions.withReasons(options.reasons());
    try {
      Routing routing =
          options.version() == null
              ? standing(caller, model)
              : router.of(caller.workspace(), model);
      requireFree(caller, routing, options);
      RawTable rows = texts ? typed(caller, model, routing, came, options) : came;
      CallScorer scorer =
          new CallScorer(
              scorers, rows, how, options.key(), fallback(caller, model, routing, options));
      Scored scored =
          options.version() == null
              ? routed(caller, model, routing, scorer, rows, options)
              : forced(caller, model, routing, scorer, options);
      return scored.leaving(control.of(caller.workspace(), model), options.key());
    } catch (MissingColumnException e) {
      throw COLUMN_MISSING
          .because(e.getMessage(), Map.of("columns", e.columns()))
          .atColumn(e.column())
          .asException();
    }
  }

  /** Rows of texts as the version that names them would get them from elsewhere. */
  private RawTable typed(
      Caller caller, String model, Routing routing, RawTable rows, PredictionOptions options) {
    int number = options.version() == null ? routing.stable() : options.version();
    try {
      Version version = models.version(caller.workspace(), model, number);
      return TypedRows.of(rows, scorers.of(version).schema());
    } catch (UnreachableVersionException gone) {
      // Then who stands by answers, and names the rows by what came.
      return rows;
    }
  }

  /**
   * Who answers; when the version that should was set aside just now, who took its place. Where its
   * file cannot be read it stays who answers, and others stand in call by call.
   */
  private Routing standing(Caller caller, String model) {
    Routing routing = router.of(caller.workspace(), model);
    try {
      scorers.hold(models.version(caller.workspace(), model, routing.stable()), routing.standby());
      return routing;
    } catch (UnreachableVersionException gone) {
      return routing;
    } catch (ProblemException damaged) {
      if (routing.standby() == 0 && routing.canary() == 0) {
        throw damaged;
      }
      return router.of(caller.workspace(), model);
    }
  }

  private Fallback fallback(Caller caller, String model, Routing routing, PredictionOptions how) {
    StandIn.Call call = new StandIn.Call(caller.workspace(), model, how, clock);
    return new StandIn(models, scorers, routing, call, feed::offer);
  }

  /** Tells whoever listens of an answer that has been written. */
  void told(Scored scored) {
    feed.offer(scored.call());
  }

  private Scored routed(
      Caller caller,
      String model,
      Routing routing,
      CallScorer scorer,
      RawTable rows,
      PredictionOptions options) {
    Version stable = models.version(caller.workspace(), model, routing.stable());
    BitSet toCanary = new BitSet();
    // Who is tried gets the rows that the stable version's names draw for it.
    if (routing.canary() != 0 && scorer.loads(stable)) {
      toCanary = routing.toCanary(options.document(), scorer.names(stable));
    }
    List<AnsweredPart> parts =
        toCanary.isEmpty()
            ? List.of(scorer.all(stable))
            : scorer.split(
                stable, models.version(caller.workspace(), model, routing.canary()), toCanary);
    AnsweredPart last = parts.get(parts.size() - 1);
    Answers answers =
        parts.size() == 1
            ? last.answers()
            : Answers.merged(rows, parts.get(0).answers(), last.answers(), toCanary);
    Version version = parts.get(0).version();
    boolean alone = last.version().version() == version.version();
    AnsweredCall call =
        new AnsweredCall(
            caller.workspace(),
            model,
            routing.rollout(),
            routing.weight(),
            options.document(),
            false,
            clock.instant(),
            parts);
    return new Scored(version, answers, alone ? new BitSet() : toCanary, call);
  }

  private Scored forced(
      Caller caller, String model, Routing routing, CallScorer scorer, PredictionOptions options) {
    Version version = models.version(caller.workspace(), model, options.version());
    AnsweredPart part = scorer.all(version, VersionState.STABLE);
    // Without a rollout: chance did not say who answers.
    AnsweredCall call =
        new AnsweredCall(
            caller.workspace(),
            model,
            null,
            null,
            options.document(),
            version.version() != routing.stable(),
            clock.instant(),
            List.of(part));
    return new Scored(version, part.answers(), new BitSet(), call);
  }

  private static void requireFree(Caller caller, Routing routing, PredictionOptions options) {
    boolean chosen = options.version() != null && options.version() != routing.stable();
    if (chosen && caller.scope() != Scope.ALL) {
      throw VERSION_NOT_FREE
          .because("This key may only ask the version that answers. Leave “version” out.")
          .atField("version")
          .asException();
    }
  }

  private static void checkKey(RawTable rows, String key) {
    if (key != null && rows.indexOf(key) < 0) {
      throw COLUMN_UNKNOWN
          .because("The rows have no column “" + key + "”.", Map.of("column", key))
          .atField("key")
          .atColumn(key)
          .asException();
    }
  }
}
