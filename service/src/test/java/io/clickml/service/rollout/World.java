package io.clickml.service.rollout;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/** Customers who buy or do not, and what a service is told of them. */
final class World {
  static final String MODEL = "/v1/models/bought";
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final int CALLS = 10;
  private static final int CALL_ROWS = 200;
  private static final String[] CITIES = {"Linz", "Graz", "Wien"};

  private final ClickMlServer server;
  private final Random random;

  /** A customer. */
  record Customer(String key, int age, int mails, String city, boolean bought) {
    String cells() {
      return "[\"%s\",%d,%d,\"%s\"]".formatted(key, age, mails, city);
    }
  }

  World(ClickMlServer server, long seed) {
    this.server = server;
    this.random = new Random(seed);
  }

  /** Customers with fresh names. */
  List<Customer> customers(int count) {
    List<Customer> customers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int mails = random.nextInt(12);
      boolean bought = mails + random.nextGaussian() * 2 > 6;
      customers.add(
          new Customer(
              "c" + Long.toHexString(random.nextLong()),
              18 + random.nextInt(60),
              mails,
              CITIES[random.nextInt(CITIES.length)],
              bought));
    }
    return customers;
  }

  /** Trains a model; {@code truthful} false: on the opposite of what happens. */
  void train(String title, boolean truthful) {
    StringBuilder csv = new StringBuilder("age,mails,city,bought\n");
    for (Customer each : customers(400)) {
      csv.append(each.age()).append(',').append(each.mails()).append(',').append(each.city());
      csv.append(each.bought() == truthful ? ",yes\n" : ",no\n");
    }
    String table = server.send("POST", "/v1/tables", "text/csv", csv.toString()).at("/id");
    String order =
        "{\"table\":\"%s\",\"target\":\"bought\",\"title\":\"%s\",\"budgetSeconds\":600}"
            .formatted(table, title);
    String training = "/v1/trainings/" + server.post("/v1/trainings", order).at("/id");
    awaitThat(() -> server.get(training).body().at("/progress/best/value").asDouble() > 0.8);
    server.post(training + "/finish", "");
    awaitThat(() -> server.get(training).at("/state").equals("succeeded"));
  }

  /** Brings a version of one model into another; its number there. */
  int bring(String from, String to) {
    byte[] bundle =
        server
            .send(server.request("/v1/models/" + from + "/versions/1/bundle").GET())
            .response()
            .body();
    Answer taken = server.send("POST", "/v1/models/" + to + "/versions", "application/zip", bundle);
    assertEquals(201, taken.status(), taken.text());
    return taken.body().at("/version").asInt();
  }

  /** Asks for customers, named by their key. */
  JsonNode ask(List<Customer> customers, String document) {
    StringBuilder body = new StringBuilder("{\"key\":\"id\",");
    if (document != null) {
      body.append("\"document\":\"").append(document).append("\",");
    }
    body.append("\"columns\":[\"id\",\"age\",\"mails\",\"city\"],\"data\":[");
    body.append(String.join(",", customers.stream().map(Customer::cells).toList())).append("]}");
    Answer answer = server.post(MODEL + "/predictions", body.toString());
    assertEquals(200, answer.status(), answer.text());
    return answer.body();
  }

  /** Tells what became of customers. */
  void tell(List<Customer> customers) {
    List<String> items =
        customers.stream()
            .map(
                each ->
                    "{\"key\":\"%s\",\"value\":\"%s\"}"
                        .formatted(each.key(), each.bought() ? "yes" : "no"))
            .toList();
    Answer answer =
        server.post(MODEL + "/outcomes", "{\"items\":[" + String.join(",", items) + "]}");
    assertEquals(200, answer.status(), answer.text());
  }

  /** Begins a rollout; its address. */
  String begin(String wish) {
    Answer begun = server.post(MODEL + "/rollouts", wish);
    assertEquals(201, begun.status(), begun.text());
    return MODEL + "/rollouts/" + begun.at("/id");
  }

  /** Asks and tells until a rollout has ended; how. */
  String liveUntilEnd(String rollout) {
    int[] calls = {0};
    awaitThat(
        () -> {
          JsonNode now = server.get(rollout).body().at("/rollout");
          if (calls[0]++ < CALLS || now.at("/stepRows").asInt() < CALL_ROWS) {
            List<Customer> some = customers(CALL_ROWS);
            ask(some, null);
            tell(some);
          }
          return !now.at("/state").asText().equals("running");
        });
    return server.get(rollout).at("/rollout/state");
  }

  static void awaitThat(Callable<Boolean> condition) {
    await().atMost(LONG).until(condition);
  }
}
