package io.clickml.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.scorer.ScoreOptions;
import io.clickml.modelstore.scorer.Scorer;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.ClickMlServer.Answer;
import io.clickml.service.alert.AlertModule;
import io.clickml.service.alert.AlertSettings;
import io.clickml.service.model.ModelModule;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Version;
import io.clickml.service.model.VersionState;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.Platform;
import io.clickml.service.scoring.AnsweredCall;
import io.clickml.service.scoring.AnsweredPart;
import io.clickml.service.scoring.Answers;
import io.clickml.service.scoring.FailedCall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People hear that who stands by answers, and of no other failure by this way. */
class FailureAlertsIT {
  @RegisterExtension static final ClickMlServer SERVER = new ClickMlServer();

  private static final Path BUNDLE =
      Path.of("../model-store/src/test/resources/golden/v1/binary.clickml");
  private static final String WORKSPACE = "default";
  private static final String MODEL = "leads";

  private static Database database;
  private static FailureAlerts alerts;
  private static Version version;
  private static Answers answers;

  @BeforeAll
  static void open() throws Exception {
    Answer brought =
        SERVER.send(
            "POST",
            "/v1/models/" + MODEL + "/versions",
            "application/zip",
            Files.readAllBytes(BUNDLE));
    assertEquals(201, brought.status(), brought.text());
    Platform platform = OtherProcess.beside(SERVER);
    database = platform.database();
    ModelService models = new ModelModule(platform).service();
    alerts = new FailureAlerts(new AlertModule(platform, AlertSettings.defaults(), "").alerts());
    version = models.version(WORKSPACE, MODEL, 1);
    Scorer scorer = models.load(version);
    answers = Answers.of(scorer, blankRow(scorer), ScoreOptions.withReasons(0));
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void tellsOnceOfWhoStandsByAndAnswers() {
    RuntimeException failure = new IllegalStateException("on purpose");
    answered(VersionState.STABLE, null);
    answered(VersionState.STABLE, failure);
    assertEquals(0, said("version-fails"));

    answered(VersionState.STANDBY, failure);
    answered(VersionState.STANDBY, failure);

    assertEquals(1, said("version-fails"));
    JsonNode alert =
        StreamSupport.stream(alerts().spliterator(), false)
            .filter(each -> each.at("/said/code").asText().equals("version-fails"))
            .findFirst()
            .orElseThrow();
    assertEquals("failing", alert.at("/kind").asText(), alert.toString());
    assertEquals("alarm", alert.at("/level").asText());
    assertEquals(MODEL, alert.at("/model").asText());
    assertEquals("version-fails", alert.at("/said/code").asText());
    assertEquals(1, alert.at("/said/args/version").asInt());
    assertEquals(2, alert.at("/count").asInt(), alert.toString());
  }

  @Test
  void tellsOfAVersionThatFailsAndNobodyStandsBy() {
    RuntimeException failure = new IllegalStateException("on purpose");
    alerts.failed(new FailedCall(version, null, null, "row", Instant.now(), null, failure));

    assertEquals(1, said("version-fails-alone"));
  }

  private static long said(String code) {
    return StreamSupport.stream(alerts().spliterator(), false)
        .filter(alert -> alert.at("/said/code").asText().equals(code))
        .count();
  }

  private static void answered(VersionState arm, RuntimeException failure) {
    AnsweredPart part = new AnsweredPart(version, arm, answers, null, 1_000, failure);
    alerts.answered(
        new AnsweredCall(WORKSPACE, MODEL, null, null, null, false, Instant.now(), List.of(part)));
  }

  private static JsonNode alerts() {
    return SERVER.get("/v1/alerts?unseen=true").body().at("/items");
  }

  private static RawTable blankRow(Scorer scorer) {
    List<String> names = new ArrayList<>();
    List<Cells> columns = new ArrayList<>();
    for (InputColumn input : scorer.schema().inputs()) {
      names.add(input.name());
      columns.add(new Cells.Builder().add(null).build());
    }
    return new RawTable(names, columns);
  }
}
