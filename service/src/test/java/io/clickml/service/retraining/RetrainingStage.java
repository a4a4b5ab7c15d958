package io.clickml.service.retraining;

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

/** Customers who buy or do not, models trained on them, and what a service is told of them. */
abstract class RetrainingStage {
  /** Settings under which rules look at once and rows drift within seconds. */
  static final String[] QUICK = {
    "monitoring.judgeSeconds=0", "drift.windowSeconds=1", "drift.saveSeconds=1"
  };

  /** Rows that a model is first trained on. */
  static final int ROWS = 400;

  private static final Duration LONG = Duration.ofMinutes(3);
  private static final String HEADER = "age,mails,city,bought\n";
  private static final String[] CITIES = {"Linz", "Graz", "Wien"};

  private final Random random = new Random(29);

  /** The service, on some database. */
  abstract ClickMlServer server();

  /** A customer. */
  record Customer(String key, double age, int mails, String city, boolean bought) {
    private String line(boolean truthful) {
      return age + "," + mails + "," + city + (bought == truthful ? ",yes\n" : ",no\n");
    }
  }

  /** A model and the table that it was trained on. */
  record Trained(String table, String model) {
    String address() {
      return "/v1/models/" + model;
    }
  }

  /** Customers with fresh names, who opened so many mails more than usual. */
  List<Customer> customers(int count, int more) {
    List<Customer> customers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int mails = more + random.nextInt(12);
      boolean bought = mails + random.nextGaussian() * 2 > 6;
      String city = CITIES[random.nextInt(CITIES.length)];
      String key = "c" + Long.toHexString(random.nextLong());
      // Hardly ever two of the same age: cells alone tell customers apart.
      double age = 18 + random.nextInt(60_000) / 1_000.0;
      customers.add(new Customer(key, age, mails, city, bought));
    }
    return customers;
  }

  private static String csv(List<Customer> customers, boolean truthful) {
    StringBuilder csv = new StringBuilder(HEADER);
    customers.forEach(each -> csv.append(each.line(truthful)));
    return csv.toString();
  }

  /** Trains a new model; {@code truthful} false: on the opposite of what happens. */
  Trained train(String title, boolean truthful) {
    String csv = csv(customers(ROWS, 0), truthful);
    String table = server().send("POST", "/v1/tables", "text/csv", csv).at("/id");
    String order =
        "{\"table\":\"%s\",\"target\":\"bought\",\"title\":\"%s\",\"budgetSeconds\":600}"
            .formatted(table, title);
    String training = server().post("/v1/trainings", order).at("/id");
    awaitThat(() -> ended(training));
    return new Trained(table, server().get("/v1/trainings/" + training).at("/model"));
  }

  /** Whether a training has ended; it is told that its first good model is good enough. */
  private boolean ended(String training) {
    String address = "/v1/trainings/" + training;
    JsonNode now = server().get(address).body();
    if (now.at("/progress/best/value").asDouble() > 0.8) {
      server().post(address + "/finish", "");
    }
    return now.at("/state").asText().equals("succeeded");
  }

  /** Adds customers with what they did to the table of a model. */
  void append(Trained trained, List<Customer> customers) {
    Answer answer =
        server()
            .send(
                "POST",
                "/v1/tables/" + trained.table() + "/rows",
                "text/csv",
                csv(customers, true));
    assertEquals(200, answer.status(), answer.text());
  }

  /** Asks for customers, named by their key. */
  void ask(Trained trained, List<Customer> customers) {
    List<String> rows =
        customers.stream()
            .map(
                each ->
                    "[\"%s\",%s,%d,\"%s\"]"
                        .formatted(each.key(), each.age(), each.mails(), each.city()))
            .toList();
    String body =
        "{\"key\":\"id\",\"columns\":[\"id\",\"age\",\"mails\",\"city\"],\"data\":["
            + String.join(",", rows)
            + "]}";
    Answer answer = server().post(trained.address() + "/predictions", body);
    assertEquals(200, answer.status(), answer.text());
  }

  /** Tells what became of customers, at a moment in JSON or null. */
  void tell(Trained trained, List<Customer> customers, String observedAt) {
    String at = observedAt == null ? "" : ",\"observedAt\":\"" + observedAt + "\"";
    List<String> items =
        customers.stream()
            .map(
                each ->
                    "{\"key\":\"%s\",\"value\":\"%s\"%s}"
                        .formatted(each.key(), each.bought() ? "yes" : "no", at))
            .toList();
    String body = "{\"items\":[" + String.join(",", items) + "]}";
    Answer answer = server().post(trained.address() + "/outcomes", body);
    assertEquals(items.size() + "", answer.at("/matched"), answer.text());
  }

  /** Sets the rule of a model: its fields in JSON, beside those that all tests have. */
  void rule(Trained trained, String fields) {
    Answer answer =
        server()
            .send(
                "PUT",
                trained.address() + "/retraining",
                "application/json",
                "{\"enabled\":true,\"policy\":\"manual\",\"budgetSeconds\":600,%s}"
                    .formatted(fields));
    assertEquals(200, answer.status(), answer.text());
  }

  /** The retrainings of a model, newest first. */
  JsonNode runs(Trained trained) {
    return server().get(trained.address() + "/retraining").body().at("/runs");
  }

  /** Waits until the newest retraining of a model stands so; that one. */
  JsonNode awaitRun(Trained trained, String state) {
    awaitThat(
        () -> {
          JsonNode run = runs(trained).at("/0");
          if (run.at("/state").asText().equals("training")) {
            ended(run.at("/training").asText());
          }
          return run.at("/state").asText().equals(state);
        });
    return runs(trained).at("/0");
  }

  /** Rows that a retraining learned from. */
  int learned(JsonNode run) {
    String table = server().get("/v1/trainings/" + run.at("/training").asText()).at("/table");
    return server().get("/v1/tables/" + table).body().at("/rows").asInt();
  }

  /** Lets the new version of a retraining answer everything, or ends its trial. */
  void decide(Trained trained, JsonNode run, boolean win) {
    String rollout = trained.address() + "/rollouts/" + run.at("/rollout").asText();
    Answer answer =
        win
            ? server().post(rollout + "/advance", "{\"weight\":100}")
            : server().post(rollout + "/abort", "{}");
    assertEquals(200, answer.status(), answer.text());
  }

  static void awaitThat(Callable<Boolean> condition) {
    await().atMost(LONG).pollInterval(Duration.ofMillis(300)).until(condition);
  }
}
