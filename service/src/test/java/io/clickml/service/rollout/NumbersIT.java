package io.clickml.service.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A model of numbers through live quality and a rollout. */
class NumbersIT {
  @RegisterExtension static final ClickMlServer SERVER = new ClickMlServer(RolloutContract.QUICK);

  private static final String MODEL = "/v1/models/spent";
  private static final String[] CITIES = {"Linz", "Graz", "Wien"};
  private static final int ROWS = 150;
  private static final int CALLS = 10;
  private static final Random RANDOM = new Random(17);
  private static int keys;

  /** What a customer spent: 10 for each mail, more in Wien, give or take 8. */
  private record Customer(String key, double age, int mails, String city, double spent) {
    static Customer any() {
      int mails = RANDOM.nextInt(12);
      String city = CITIES[RANDOM.nextInt(CITIES.length)];
      double spent = 10 * mails + (city.equals("Wien") ? 30 : 0) + 8 * RANDOM.nextGaussian();
      return new Customer("n" + keys++, 18 + 60 * RANDOM.nextDouble(), mails, city, spent);
    }

    String cells() {
      return String.format(Locale.ROOT, "[\"%s\",%.4f,%d,\"%s\"]", key, age, mails, city);
    }
  }

  @BeforeAll
  static void train() {
    train("spent", 1);
    // What it learned has nothing to do with what happens.
    train("shuffled", 0);
  }

  private static void train(String title, int truth) {
    StringBuilder csv = new StringBuilder("age,mails,city,spent\n");
    for (int n = 0; n < 400; n++) {
      Customer each = Customer.any();
      double spent = truth * each.spent() + (1 - truth) * Customer.any().spent();
      csv.append(
          String.format(
              Locale.ROOT, "%.4f,%d,%s,%.2f%n", each.age(), each.mails(), each.city(), spent));
    }
    String table = SERVER.send("POST", "/v1/tables", "text/csv", csv.toString()).at("/id");
    String order =
        "{\"table\":\"%s\",\"target\":\"spent\",\"title\":\"%s\",\"budgetSeconds\":600}"
            .formatted(table, title);
    String training = "/v1/trainings/" + SERVER.post("/v1/trainings", order).at("/id");
    World.awaitThat(() -> !SERVER.get(training).body().at("/progress/best/value").isMissingNode());
    SERVER.post(training + "/finish", "");
    World.awaitThat(() -> SERVER.get(training).at("/state").equals("succeeded"));
  }

  @Test
  void oneThatIsNotWorseTakesOverAndItsLiveErrorIsSaid() {
    String rollout = begin("spent", "{\"version\":%d,\"policy\":\"fast\"}");

    assertEquals("promoted", untilEnd(rollout), SERVER.get(rollout).text());
    JsonNode quality = SERVER.get(MODEL + "/quality").body().at("/versions");
    JsonNode first = quality.get(quality.size() - 1);
    assertEquals(1, first.at("/version").asInt(), quality.toString());
    assertEquals("off-by", first.at("/plain/measure").asText(), first.toString());
    double off = first.at("/plain/value").asDouble();
    assertTrue(off > 3 && off < 9, "the noise has a middle of 5.4: " + first);
    assertTrue(first.at("/plain/guessing").asDouble() > 20, first.toString());
    SERVER.post(MODEL + "/rollback", "{\"to\":1,\"reason\":\"the next test\"}");
  }

  @Test
  void oneThatKnowsNothingIsSentBackByItsErrors() {
    String rollout = begin("spent-2", "{\"version\":%d,\"policy\":\"manual\",\"weight\":50}");

    assertEquals("rolled-back", untilEnd(rollout), SERVER.get(rollout).text());
    JsonNode told = SERVER.get(rollout).body().at("/rollout");
    assertEquals("rollout-back-worse", told.at("/decision/sentence/code").asText());
    String diff = MODEL + "/versions/1/diff/" + told.at("/version").asInt();
    World.awaitThat(() -> SERVER.get(diff).body().at("/rows/known").asInt() > 0);
    JsonNode known = SERVER.get(diff).body().at("/words/1");
    assertEquals("diff-rows-nearer", known.at("/code").asText(), known.toString());
  }

  private static String begin(String from, String wish) {
    byte[] bundle =
        SERVER
            .send(SERVER.request("/v1/models/" + from + "/versions/1/bundle").GET())
            .response()
            .body();
    Answer taken = SERVER.send("POST", MODEL + "/versions", "application/zip", bundle);
    assertEquals(201, taken.status(), taken.text());
    Answer begun =
        SERVER.post(MODEL + "/rollouts", wish.formatted(taken.body().at("/version").asInt()));
    assertEquals(201, begun.status(), begun.text());
    return MODEL + "/rollouts/" + begun.at("/id");
  }

  private static String untilEnd(String rollout) {
    int[] calls = {0};
    World.awaitThat(
        () -> {
          JsonNode now = SERVER.get(rollout).body().at("/rollout");
          if (calls[0]++ < CALLS || now.at("/stepRows").asInt() < ROWS) {
            askAndTell();
          }
          return !now.at("/state").asText().equals("running");
        });
    return SERVER.get(rollout).at("/rollout/state");
  }

  private static void askAndTell() {
    List<String> rows = new ArrayList<>();
    List<String> items = new ArrayList<>();
    for (int n = 0; n < ROWS; n++) {
      Customer each = Customer.any();
      rows.add(each.cells());
      items.add(
          String.format(Locale.ROOT, "{\"key\":\"%s\",\"value\":%.2f}", each.key(), each.spent()));
    }
    Answer asked =
        SERVER.post(
            MODEL + "/predictions",
            "{\"key\":\"id\",\"columns\":[\"id\",\"age\",\"mails\",\"city\"],\"data\":["
                + String.join(",", rows)
                + "]}");
    assertEquals(200, asked.status(), asked.text());
    Answer told = SERVER.post(MODEL + "/outcomes", "{\"items\":[" + String.join(",", items) + "]}");
    assertEquals(200, told.status(), told.text());
  }
}
