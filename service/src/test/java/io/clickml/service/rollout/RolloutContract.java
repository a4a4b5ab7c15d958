package io.clickml.service.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.service.ClickMlServer.Answer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Versions that take over, or do not, over HTTP. */
abstract class RolloutContract extends RolloutStage {
  @BeforeAll
  void trainTheOpposite() {
    world.train("opposite", false);
  }

  @Test
  void aVersionThatIsNotWorseTakesOverStepByStep() {
    int version = world.bring("bought", "bought");
    List<World.Customer> before = world.customers(300);
    world.ask(before, null);
    world.tell(before);

    String rollout = world.begin("{\"version\":%d,\"policy\":\"fast\"}".formatted(version));
    String ended = world.liveUntilEnd(rollout);

    assertEquals("promoted", ended, server().get(rollout).text());
    assertEquals(version, live());
    assertEquals("standby", state(1));
    assertTrue(alerts("bought").contains("promoted " + version));
    Set<String> kinds = new HashSet<>();
    server()
        .get(MODEL + "/history?limit=100")
        .body()
        .at("/items")
        .forEach(event -> kinds.add(event.at("/kind").asText()));
    assertTrue(kinds.containsAll(Set.of("made", "step", "promoted")), kinds.toString());
    JsonNode verdicts = server().get(rollout).body().at("/verdicts");
    assertTrue(verdicts.size() >= 2, verdicts.toString());
  }

  @Test
  void aWorseVersionIsSentBackByItself() {
    int version = world.bring("bought-2", "bought");

    String rollout =
        world.begin(
            "{\"version\":%d,\"policy\":\"manual\",\"weight\":50,\"reason\":\"forced\"}"
                .formatted(version));
    String ended = world.liveUntilEnd(rollout);

    assertEquals("rolled-back", ended, server().get(rollout).text());
    assertEquals(1, live());
    assertEquals("rejected", state(version));
    assertTrue(alerts("bought").contains("sent-back " + version));
    Answer again = server().post(MODEL + "/rollouts", "{\"version\":%d}".formatted(version));
    assertEquals("version-not-ready", again.at("/code"), again.text());
    String restore = MODEL + "/versions/" + version + "/restore";
    assertEquals(400, server().post(restore, "{\"reason\":\" \"}").status());
    assertEquals(200, server().post(restore, "{\"reason\":\"the labels were wrong\"}").status());
    assertEquals("ready", state(version));
  }

  @Test
  void aRolloutThatWaitsForAPersonIsAnAlert() {
    int version = world.bring("bought", "bought");
    world.begin("{\"version\":%d,\"policy\":\"manual\",\"weight\":10}".formatted(version));
    World.awaitThat(() -> alerts("bought").stream().anyMatch(each -> each.startsWith("asks")));
  }

  @Test
  void aDocumentNeverMixesTwoVersionsAndRowsWithoutOneGoByKey() {
    int version = world.bring("bought", "bought");
    world.begin("{\"version\":%d,\"policy\":\"manual\",\"weight\":40}".formatted(version));

    for (int n = 0; n < 20; n++) {
      JsonNode sheet = world.ask(world.customers(30), "sheet " + n);
      assertEquals(1, versions(sheet).size(), "sheet " + n);
      boolean tried = sheet.at("/version").asInt() == version;
      assertEquals(tried ? "canary" : "stable", sheet.at("/arm").asText());
    }
    List<World.Customer> some = world.customers(300);
    JsonNode mixed = world.ask(some, null);
    assertEquals(Set.of(1, version), versions(mixed));
    assertEquals(mixed.at("/predictions"), world.ask(some, null).at("/predictions"));
    assertEquals("stable", mixed.at("/arm").asText());
    String forced =
        "{\"version\":%d,\"columns\":[\"age\",\"mails\",\"city\"],\"data\":[[30,4,\"Graz\"]]}";
    assertEquals(
        "forced", server().post(MODEL + "/predictions", forced.formatted(version)).at("/arm"));
  }

  @Test
  void refusesWhatMakesNoSenseAndChangesNothing() {
    int version = world.bring("bought", "bought");
    String before = server().get(MODEL).text();

    refused(404, "not-found", "{\"version\":999}");
    refused(409, "version-not-ready", "{\"version\":1}");
    refused(400, "field-missing", "{}");
    for (String weight : List.of("-1", "100.5", "1e9", "1e-12", "99.999999999999")) {
      Answer answer =
          refused(
              400, "field-invalid", "{\"version\":%d,\"weight\":%s}".formatted(version, weight));
      assertEquals("weight", answer.at("/field"));
    }
    refused(400, "field-invalid", "{\"version\":%d,\"policy\":\"brave\"}".formatted(version));
    refused(400, "field-unknown", "{\"version\":%d,\"speed\":1}".formatted(version));
    Answer nothing = server().post("/v1/models/none/rollouts", "{\"version\":1}");
    assertEquals(404, nothing.status());
    assertEquals(404, server().get(MODEL + "/rollouts/ro_NONE").status());
    assertEquals(before, server().get(MODEL).text());

    String rollout = world.begin("{\"version\":%d,\"policy\":\"manual\"}".formatted(version));
    refused(409, "rollout-open", "{\"version\":%d}".formatted(version));
    Answer both = server().post(rollout + "/advance", "{\"weight\":30,\"acknowledge\":true}");
    assertEquals(400, both.status(), both.text());
    assertEquals("acknowledge", both.at("/field"));
    assertEquals(200, server().post(rollout + "/advance", "{\"weight\":30}").status());
    Answer less = server().post(rollout + "/advance", "{\"weight\":10}");
    assertEquals("weight", less.at("/field"), less.text());
    assertTrue(less.at("/detail").startsWith("“weight” must be more than the 30 %"), less.text());
    assertEquals(409, server().send("DELETE", MODEL + "/versions/" + version, "*/*", "").status());
    assertEquals(200, server().post(rollout + "/abort", "{}").status());
    assertEquals(200, server().post(rollout + "/abort", "{}").status());
    assertEquals("rollout-ended", server().post(rollout + "/advance", "{}").at("/code"));
    assertEquals("ready", state(version));
  }

  @Test
  void refusesAVersionThatRowsOfTodayDoNotFit() {
    StringBuilder csv = new StringBuilder("age,mails,city,shop,bought\n");
    for (World.Customer each : world.customers(300)) {
      csv.append(each.age()).append(',').append(each.mails()).append(',');
      // The city by its number.
      csv.append(each.age() * 1.5 + each.mails());
      csv.append(each.bought() ? ",big,yes\n" : ",small,no\n");
    }
    String table = server().send("POST", "/v1/tables", "text/csv", csv.toString()).at("/id");
    String training =
        "/v1/trainings/"
            + server()
                .post(
                    "/v1/trainings",
                    "{\"table\":\"%s\",\"model\":\"bought\",\"budgetSeconds\":600}"
                        .formatted(table))
                .at("/id");
    World.awaitThat(
        () -> server().get(training).body().at("/progress/best/value").asDouble() > 0.8);
    server().post(training + "/finish", "");
    World.awaitThat(() -> server().get(training).at("/state").equals("succeeded"));
    int version = server().get(training).body().at("/version").asInt();

    Answer answer = refused(409, "version-incompatible", "{\"version\":%d}".formatted(version));

    assertEquals("shop", answer.at("/args/columns/0"), answer.text());
    String wish = "{\"version\":%d,\"policy\":\"manual\",\"weight\":50,\"newColumns\":true%s}";
    Answer other = refused(409, "version-incompatible", wish.formatted(version, ""));
    assertEquals("[\"city\"]", other.body().at("/args/reread").toString(), other.text());
    world.begin(wish.formatted(version, ",\"otherReadings\":true"));
    tellsOfEveryAnswerByItsId();
    keepsTheSameRowsAsideWhoeverAnswers(version);
  }

  /** A row is named by the columns of the live version, and the draw goes by its name. */
  private void keepsTheSameRowsAsideWhoeverAnswers(int version) {
    conduct("{\"affectsOutcome\":true,\"controlShare\":0.5}");
    String rows =
        world.customers(40).stream()
            .map(each -> "[%d,%d,\"%s\",\"big\"]".formatted(each.age(), each.mails(), each.city()))
            .collect(Collectors.joining(","));
    List<Integer> byLive = marked(rows, "\"version\":1");
    assertTrue(byLive.size() > 5 && byLive.size() < 35, byLive.toString());
    Set<List<Integer>> byEither = new HashSet<>();
    Set<Integer> answered = new HashSet<>();
    for (int n = 0; answered.size() < 2; n++) {
      String where = "\"document\":\"sheet %d\"".formatted(n);
      answered.add(ask(rows, where).body().at("/version").asInt());
      byEither.add(marked(rows, where));
    }
    assertEquals(Set.of(1, version), answered);
    assertEquals(Set.of(byLive), byEither);
    conduct("{\"affectsOutcome\":false}");
  }

  private void conduct(String body) {
    Answer said = server().send("PUT", MODEL + "/conduct", "application/json", body);
    assertEquals(200, said.status(), said.text());
  }

  private List<Integer> marked(String rows, String how) {
    JsonNode predictions = ask(rows, how).body().at("/predictions");
    return IntStream.range(0, predictions.size())
        .filter(row -> predictions.get(row).at("/marks").toString().contains("\"control\""))
        .boxed()
        .toList();
  }

  private Answer ask(String rows, String how) {
    String body =
        "{\"columns\":[\"age\",\"mails\",\"city\",\"shop\"],%s,\"data\":[%s]}".formatted(how, rows);
    Answer answer = server().post(MODEL + "/predictions", body);
    assertEquals(200, answer.status(), answer.text());
    return answer;
  }

  /** Whichever version answered a row, and however many columns it looks at. */
  private void tellsOfEveryAnswerByItsId() {
    List<String> rows =
        world.customers(40).stream()
            .map(each -> "[%d,%d,\"%s\",\"big\"]".formatted(each.age(), each.mails(), each.city()))
            .toList();
    Answer asked =
        server()
            .post(
                MODEL + "/predictions",
                "{\"columns\":[\"age\",\"mails\",\"city\",\"shop\"],\"data\":["
                    + String.join(",", rows)
                    + "]}");
    assertEquals(2, versions(asked.body()).size(), asked.text());
    List<String> items = new ArrayList<>();
    asked
        .body()
        .at("/predictions")
        .forEach(
            each ->
                items.add(
                    "{\"predictionId\":\"%s\",\"value\":\"yes\"}"
                        .formatted(each.at("/predictionId").asText())));
    Answer told =
        server().post(MODEL + "/outcomes", "{\"items\":[" + String.join(",", items) + "]}");
    assertEquals(0, told.body().at("/refused").asInt(), told.text());
    assertEquals(40, told.body().at("/matched").asInt(), told.text());
  }

  @Test
  void aVersionThatGetsAPinnedRowWrongIsNotTried() {
    int version = world.bring("bought-2", "bought");
    String row = "{\"cells\":{\"age\":40,\"Mails\":11,\" CITY\":\"Graz\"},\"expected\":\"yes\"}";
    for (String cells : List.of("{\"aeg\":40}", "{\"age\":[40]}")) {
      String odd = "{\"cells\":%s,\"expected\":\"yes\"}".formatted(cells);
      assertEquals("cells", server().post(MODEL + "/pins", odd).at("/field"));
    }
    String off = row.replace("\"expected\"", "\"tolerance\":-1,\"expected\"");
    assertEquals("tolerance", server().post(MODEL + "/pins", off).at("/field"));
    Answer pinned = server().post(MODEL + "/pins", row);
    assertEquals(201, pinned.status(), pinned.text());
    assertEquals("yes", pinned.at("/live/said"), pinned.text());
    String address = MODEL + "/pins/" + pinned.at("/id");
    String same =
        "{\"cells\":{\"age\":\"40\",\"mails\":\"11.0\",\"city\":\"Graz\"},\"expected\":\"no\"}";
    Answer against = server().post(MODEL + "/pins", same);
    assertEquals(422, against.status(), against.text());
    assertEquals("pin-contradicts", against.at("/code"));
    assertEquals(pinned.at("/id"), against.at("/args/pin"));
    assertEquals("age 40", against.at("/args/cells/0"), against.text());
    Answer part = server().post(MODEL + "/pins", row.replace("\" CITY\":\"Graz\"", "\"AGE \":1"));
    assertEquals("cells", part.at("/field"), part.text());
    part = server().post(MODEL + "/pins", row.replace(",\" CITY\":\"Graz\"", ""));
    assertEquals("pin-incomplete city", part.at("/code") + " " + part.at("/column"), part.text());
    part = server().post(MODEL + "/pins", row.replace("40", "\"old\""));
    assertEquals("pin-unreadable age", part.at("/code") + " " + part.at("/column"), part.text());
    String wrong = row.replace("40", "41").replace("yes", "no");
    Answer late = server().post(MODEL + "/pins", wrong);
    assertEquals("false", late.at("/live/right"), late.text());
    assertEquals("false", server().get(MODEL + "/pins").at("/items/1/live/right"));
    String other = MODEL + "/pins/" + late.at("/id");
    assertEquals(204, server().send("DELETE", other, "*/*", "").status());

    Answer answer = refused(409, "pinned-rows-wrong", "{\"version\":%d}".formatted(version));

    assertEquals(pinned.at("/id"), answer.at("/args/pins/0"));
    Answer checked = server().get(MODEL + "/versions/" + version + "/pins");
    assertEquals("no", checked.at("/items/0/said"), checked.text());
    assertEquals("yes", server().get(MODEL + "/versions/1/pins").at("/items/0/said"));
    assertEquals(204, server().send("DELETE", address, "*/*", "").status());
    assertEquals(404, server().send("DELETE", address, "*/*", "").status());
    Answer differs = server().get(MODEL + "/versions/1/diff/" + version);
    assertEquals(200, differs.status(), differs.text());
    assertEquals("mails", differs.at("/importances/0/column"), differs.text());
  }

  @Test
  void ofTwoRowsThatContradictEachOtherAndComeAtOnceOneIsPinned() {
    for (int age = 50; age < 60; age++) {
      String row = "{\"cells\":{\"age\":%d,\"mails\":1,\"city\":\"Graz\"},\"expected\":\"%%s\"}";
      String both = row.formatted(age);
      List<CompletableFuture<Answer>> sent =
          Stream.of("yes", "no")
              .map(
                  expected ->
                      CompletableFuture.supplyAsync(
                          () -> server().post(MODEL + "/pins", both.formatted(expected))))
              .toList();
      List<Answer> answers = sent.stream().map(CompletableFuture::join).toList();
      Set<Integer> states = answers.stream().map(Answer::status).collect(Collectors.toSet());
      answers.stream()
          .filter(each -> each.status() == 201)
          .map(each -> MODEL + "/pins/" + each.at("/id"))
          .forEach(each -> server().send("DELETE", each, "*/*", ""));
      assertEquals(Set.of(201, 422), states);
    }
  }

  @Test
  void theComparisonNamesRowsThatChangeAndWhoWasRight() {
    int version = world.bring("bought-2", "bought");
    List<World.Customer> asked = world.customers(60);
    world.ask(asked, null);
    world.tell(asked);
    String diff = MODEL + "/versions/1/diff/" + version;
    World.awaitThat(() -> server().get(diff).body().at("/rows/known").asInt() >= 25);

    JsonNode found = server().get(diff).body();

    JsonNode rows = found.at("/rows");
    assertTrue(rows.at("/rightFrom").asInt() > rows.at("/rightTo").asInt(), rows.toString());
    assertEquals(
        rows.at("/known").asInt(),
        rows.at("/rightFrom").asInt() + rows.at("/rightTo").asInt(),
        rows.toString());
    assertEquals(20, rows.at("/flips").size());
    JsonNode flip = rows.at("/flips/0");
    assertTrue(flip.at("/cells/age").isNumber(), flip.toString());
    assertTrue(flip.at("/key").asText().startsWith("c"), flip.toString());
    assertNotEquals(flip.at("/from").asText(), flip.at("/to").asText());
    assertTrue(Set.of("yes", "no").contains(flip.at("/happened").asText()), flip.toString());
    assertEquals("diff-rows-known", found.at("/words/1/code").asText());
  }

  /** The alerts of a model that nobody saw: kind, and version when they speak of one. */
  private Set<String> alerts(String model) {
    Set<String> found = new HashSet<>();
    for (JsonNode alert : server().get("/v1/alerts?unseen=true&limit=100").body().at("/items")) {
      if (alert.at("/model").asText().equals(model)) {
        found.add(
            (alert.at("/kind").asText() + " " + alert.at("/said/args/version").asText()).strip());
      }
    }
    return found;
  }
}
