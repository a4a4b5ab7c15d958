package io.clickml.service.monitoring;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.codahale.metrics.MetricRegistry;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clickml.modelstore.storage.DirectoryStorage;
import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import io.clickml.service.model.ModelModule;
import io.clickml.service.model.ModelService;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.DatabaseSettings;
import io.clickml.service.platform.Ids;
import io.clickml.service.platform.Limits;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.http.StrictJson;
import io.clickml.service.platform.storage.WorkspaceStorage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A service with a trained model, on one kind of database, and the same monitoring beside it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MonitoringStage {
  static final int ROWS = 60;
  static final String OUTCOMES = "/outcomes";

  private byte[] bundle;
  private Database database;
  private WorkspaceStorage files;
  private ModelService models;
  private String workspace;

  abstract ClickMlServer server();

  abstract DatabaseSettings database();

  @BeforeAll
  void train() throws IOException {
    String csv = "age,mails opened,city,bought\n" + String.join("\n", learned()) + "\n";
    String table = server().send("POST", "/v1/tables", "text/csv", csv).at("/id");
    String order =
        "{\"table\":\"%s\",\"target\":\"bought\",\"budgetSeconds\":600}".formatted(table);
    String address = "/v1/trainings/" + server().post("/v1/trainings", order).at("/id");
    awaitThat(() -> server().get(address).body().at("/progress/best/value").asDouble() > 0.9);
    server().post(address + "/finish", "");
    awaitThat(() -> server().get(address).at("/state").equals("succeeded"));
    bundle =
        server()
            .send(server().request("/v1/models/bought/versions/1/bundle").GET())
            .response()
            .body();
    workspace = server().get("/v1/workspace").at("/workspace");
    database = Database.open(database(), server().home(), new MetricRegistry());
    files = new WorkspaceStorage(new DirectoryStorage(server().home().resolve("files")));
    models = new ModelModule(platform(Clock.systemUTC())).service();
  }

  /** The rows that the first version of “bought” learns from, as CSV. */
  static List<String> learned() {
    Random random = new Random(7);
    String[] cities = {"Linz", "Graz", "Wien"};
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < 400; row++) {
      int mails = random.nextInt(12);
      boolean bought = mails + random.nextGaussian() * 2 > 6;
      int age = 18 + random.nextInt(60);
      String city = cities[random.nextInt(3)];
      rows.add("%d,%d,%s,%s".formatted(age, mails, city, bought ? "yes" : "no"));
    }
    return rows;
  }

  @AfterAll
  void close() {
    database.close();
  }

  static void awaitThat(Callable<Boolean> condition) {
    await().atMost(Duration.ofMinutes(3)).until(condition);
  }

  private Platform platform(Clock clock) {
    return new Platform(
        server().home(),
        database,
        null,
        files,
        clock,
        new Ids(new Random(1)),
        Limits.defaults(),
        StrictJson.harden(StrictJson.newMapper(), 100_000));
  }

  /** The same service once more, at another time. */
  MonitoringModule module(MonitoringSettings settings, Clock clock) {
    return new MonitoringModule(platform(clock), settings, models);
  }

  ModelService models() {
    return models;
  }

  String workspace() {
    return workspace;
  }

  /** Makes a model of so many versions that all answer alike; returns its address. */
  String model(String slug, int versions) {
    String address = "/v1/models/" + slug;
    for (int n = 0; n < versions; n++) {
      Answer made = server().send("POST", address + "/versions", "application/zip", bundle);
      assertEquals(201, made.status(), made.text());
    }
    return address;
  }

  /** Asks about rows {@code from} to before {@code to} of one fixed table, by their names. */
  Answer predict(String address, int from, int to) {
    Random random = new Random(11);
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < to; row++) {
      String cells =
          "[\"Key-%d\",%d,%d,\"Graz\"]".formatted(row, 18 + random.nextInt(60), random.nextInt(12));
      if (row >= from) {
        rows.add(cells);
      }
    }
    String body =
        "{\"columns\":[\"customer\",\"age\",\"mails opened\",\"city\"],\"key\":\"customer\","
            + "\"document\":\"sheet 1\",\"data\":["
            + String.join(",", rows)
            + "]}";
    Answer answer = server().post(address + "/predictions", body);
    assertEquals(200, answer.status(), answer.text());
    return answer;
  }

  /** The present moment as it is kept. */
  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  static String item(int row, String value, Instant at, int revision) {
    return "{\"key\":\"Key-%d\",\"value\":\"%s\",\"observedAt\":\"%s\",\"revision\":%d}"
        .formatted(row, value, at, revision);
  }

  Answer tell(String address, List<String> items) {
    return server().post(address + OUTCOMES, "{\"items\":[" + String.join(",", items) + "]}");
  }

  static String truth(int row) {
    return row % 3 == 0 ? "yes" : "no";
  }

  static String lie(int row) {
    return row % 3 == 0 ? "no" : "yes";
  }

  /** What quality says but for the moment and the seconds that outcomes took. */
  JsonNode figures(String address) {
    Answer answer = server().get(address + "/quality");
    assertEquals(200, answer.status(), answer.text());
    ObjectNode figures = (ObjectNode) answer.body();
    figures.remove(List.of("model", "asOf", "delay"));
    return figures;
  }
}
