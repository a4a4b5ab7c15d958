package io.clickml.service.rollout;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.scorer.ScoreOptions;
import io.clickml.modelstore.scorer.Scorer;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.ClickMlServer;
import io.clickml.service.OtherProcess;
import io.clickml.service.model.ModelModule;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Moves;
import io.clickml.service.model.Version;
import io.clickml.service.model.VersionState;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.Platform;
import io.clickml.service.scoring.AnsweredCall;
import io.clickml.service.scoring.AnsweredPart;
import io.clickml.service.scoring.Answers;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Another process on the database of a service with customers who buy or do not. */
final class Stage {
  static final String WORKSPACE = "default";
  private static final String MODEL = "bought";

  private final Platform platform;
  private final ModelModule models;
  private final Scorer scorer;

  Stage(ClickMlServer server) throws IOException {
    this.platform = OtherProcess.beside(server);
    this.models = new ModelModule(platform);
    this.scorer = models().load(version(1));
  }

  void close() {
    database().close();
  }

  Database database() {
    return platform.database();
  }

  ModelService models() {
    return models.service();
  }

  Version version(int number) {
    return models().version(WORKSPACE, MODEL, number);
  }

  Rollout rollout(String id) {
    return database().dao(RolloutDao.class).find(WORKSPACE, id).orElseThrow();
  }

  Moves moves() {
    return models.moves();
  }

  /** What the service writes JSON with. */
  ObjectMapper json() {
    return platform.json();
  }

  Verdicts verdicts() {
    return new Verdicts(database(), platform.json(), platform.clock());
  }

  EventDao events() {
    return database().dao(EventDao.class);
  }

  /** Moves rollouts, as the service does. */
  Transitions transitions() {
    return new Transitions(
        database(),
        models(),
        models.moves(),
        new PolicyColumn(platform.json()),
        verdicts(),
        platform.clock());
  }

  /** A call that the first version answered. */
  AnsweredCall call(String rollout, Double weight, String... keys) {
    Cells.Builder id = new Cells.Builder();
    Cells.Builder age = new Cells.Builder();
    Cells.Builder mails = new Cells.Builder();
    Cells.Builder city = new Cells.Builder();
    for (int row = 0; row < keys.length; row++) {
      id.add(keys[row]);
      age.add(20.0 + row % 50);
      mails.add((double) (row % 12));
      city.add("Graz");
    }
    RawTable table =
        new RawTable(
            List.of("id", "age", "mails", "city"),
            List.of(id.build(), age.build(), mails.build(), city.build()));
    Answers answers = Answers.of(scorer, table, ScoreOptions.onThisThread(0));
    AnsweredPart part =
        new AnsweredPart(version(1), VersionState.STABLE, answers, "id", 1_000, null);
    return new AnsweredCall(
        WORKSPACE, MODEL, rollout, weight, null, false, Instant.now(), List.of(part));
  }
}
