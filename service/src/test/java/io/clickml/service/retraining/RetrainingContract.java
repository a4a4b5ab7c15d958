package io.clickml.service.retraining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.codahale.metrics.MetricRegistry;
import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.service.ClickMlServer.Answer;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.DatabaseSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.Test;

/** Models that are trained again, over HTTP. */
abstract class RetrainingContract extends RetrainingStage {
  /** How to reach the database of the service. */
  abstract DatabaseSettings database();

  /** Puts the world back to the moment before something was written. */
  interface Undo {
    @SqlUpdate(
        """
        update retraining_run set state = 'training', version = null, rollout = null where id = :id
        """)
    int tried(String id);
  }

  @Test
  void learnsWhatWasAppendedAndWhatCameOutNoneOfItTwice() {
    Trained trained = train("by hand", true);
    List<Customer> asked = customers(30, 0);
    ask(trained, asked);
    tell(trained, asked.subList(0, 20), null);
    append(trained, customers(25, 0));
    assertEquals(45, server().get(trained.address() + "/retraining").body().at("/answers").asInt());
    rule(trained, "\"newAnswers\":1000");

    JsonNode first = byHand(trained);
    assertEquals("person", first.at("/cause").asText());
    assertEquals(45, first.at("/answers").asInt());
    assertEquals(ROWS + 45, learned(first));
    decide(trained, first, true);
    awaitRun(trained, "won");

    // Dated before the training, told after it.
    tell(trained, asked.subList(20, 30), "2026-01-05T00:00:00Z");
    append(trained, customers(7, 0));
    JsonNode second = byHand(trained);

    assertEquals(17, second.at("/answers").asInt(), second.toString());
    assertEquals(ROWS + 45 + 17, learned(second));
  }

  @Test
  void saysWhyThereIsNothingToLearnFrom() {
    Trained trained = train("erased", true);
    byte[] bundle =
        server()
            .send(server().request(trained.address() + "/versions/1/bundle").GET())
            .response()
            .body();
    String brought = "/v1/models/brought";
    server().send("POST", brought + "/versions", "application/zip", bundle);
    assertEquals("no-table-to-learn-from", server().post(brought + "/retraining", "").at("/code"));
    String table = "/v1/tables/" + trained.table();
    assertEquals(204, server().send("DELETE", table, "*/*", "").status());
    Answer erased = server().post(trained.address() + "/retraining", "");
    assertEquals(409, erased.status(), erased.text());
    assertEquals("table-erased", erased.at("/code"));
  }

  private JsonNode byHand(Trained trained) {
    Answer begun = server().post(trained.address() + "/retraining", "");
    assertEquals(202, begun.status(), begun.text());
    Answer twice = server().post(trained.address() + "/retraining", "");
    assertEquals("retraining-open", twice.at("/code"), twice.text());
    return awaitRun(trained, "rollout");
  }

  @Test
  void newRowsOfBothKindsStartIt() {
    Trained trained = train("new rows", true);
    rule(trained, "\"newAnswers\":60");
    List<Customer> asked = customers(40, 0);
    ask(trained, asked);
    tell(trained, asked, null);
    append(trained, customers(20, 0));

    JsonNode run = awaitRun(trained, "rollout");

    assertEquals("rows", run.at("/cause").asText());
    assertEquals(60, run.at("/answers").asInt());
    assertEquals(ROWS + 60, learned(run));
  }

  @Test
  void ageStartsItAndOneThatLostIsFollowedByARest() {
    Trained trained = train("by age", true);
    List<Customer> asked = customers(60, 0);
    ask(trained, asked);
    tell(trained, asked, null);
    rule(trained, "\"everyDays\":0");
    JsonNode run = awaitRun(trained, "rollout");
    assertEquals("schedule", run.at("/cause").asText());

    decide(trained, run, false);
    JsonNode said = awaitRun(trained, "lost").at("/said");
    assertEquals("retraining-lost-to", said.at("/code").asText());
    assertEquals(1, said.at("/args/answers").asInt());
    assertTrue(alerts(trained).containsAll(Set.of("training-finished", "retraining")));
    String heard = server().get("/v1/alerts?limit=100").text();
    assertTrue(heard.contains("of “by age”."), heard);
    // Due all the time, and at rest for two days: another model's turn comes and this one's does
    // not.
    Trained other = train("by age too", true);
    ask(other, asked);
    tell(other, asked, null);
    rule(other, "\"everyDays\":0");
    awaitRun(other, "rollout");
    assertEquals(1, runs(trained).size());
    rule(trained, "\"everyDays\":0,\"cooldownHours\":0");
    awaitRun(trained, "rollout");
  }

  @Test
  void answersThatBreakThePromiseStartIt() {
    Trained trained = train("turned", false);
    rule(trained, "\"onQuality\":true");
    List<Customer> asked = customers(300, 0);
    ask(trained, asked);
    tell(trained, asked, null);

    JsonNode run = awaitRun(trained, "rollout");

    assertEquals("quality", run.at("/cause").asText());
    assertEquals(ROWS + 300, learned(run));
  }

  @Test
  void rowsThatDriftStartItOnceThereAreAnswersToLearnFrom() {
    Trained trained = train("drifting", true);
    rule(trained, "\"onDrift\":true");
    awaitThat(
        () -> {
          ask(trained, customers(300, 8));
          return server().get(trained.address() + "/drift").at("/state").equals("drifted");
        });
    assertEquals(0, runs(trained).size());
    List<Customer> asked = customers(60, 8);
    ask(trained, asked);
    tell(trained, asked, null);
    awaitThat(
        () -> {
          ask(trained, customers(300, 8));
          return !runs(trained).isEmpty();
        });

    assertEquals("drift", runs(trained).at("/0/cause").asText());
  }

  @Test
  void whatAKilledProcessBeganIsTakenUpAndNotBegunAgain() {
    Trained trained = train("killed", true);
    rule(trained, "\"newAnswers\":1000");
    List<Customer> asked = customers(60, 0);
    ask(trained, asked);
    tell(trained, asked, null);
    JsonNode run = byHand(trained);

    Database beside = Database.open(database(), server().home(), new MetricRegistry());
    try {
      assertEquals(1, beside.dao(Undo.class).tried(run.at("/id").asText()));
    } finally {
      beside.close();
    }

    assertEquals(run.at("/rollout"), awaitRun(trained, "rollout").at("/rollout"));
    JsonNode rollouts = server().get(trained.address() + "/rollouts").body().at("/items");
    assertEquals(1, rollouts.size(), rollouts.toString());
  }

  @Test
  void ofTwoThatBeginTogetherOneTrains() {
    Trained trained = train("together", true);
    List<Integer> begun =
        List.of(1, 2, 3, 4).parallelStream()
            .map(n -> server().post(trained.address() + "/retraining", "").status())
            .sorted()
            .toList();

    assertEquals(List.of(202, 409, 409, 409), begun);
    JsonNode trainings = server().get("/v1/trainings?limit=100").body().at("/items");
    int own = 0;
    for (JsonNode each : trainings) {
      own += each.at("/model").asText().equals(trained.model()) ? 1 : 0;
    }
    assertEquals(2, own, trainings.toString());
    JsonNode tables = server().get("/v1/tables?limit=100").body().at("/items");
    Set<String> ids = new HashSet<>();
    tables.forEach(each -> ids.add(each.at("/id").asText()));
    trainings.forEach(each -> ids.remove(each.at("/table").asText()));
    assertEquals(Set.of(), ids, "tables that nobody trains on");
  }

  private Set<String> alerts(Trained trained) {
    Set<String> kinds = new HashSet<>();
    for (JsonNode alert : server().get("/v1/alerts?limit=100").body().at("/items")) {
      if (alert.at("/model").asText().equals(trained.model())) {
        kinds.add(alert.at("/kind").asText());
      }
    }
    return kinds;
  }
}
