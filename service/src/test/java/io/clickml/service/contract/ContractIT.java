package io.clickml.service.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the wire contract, played against the running service. */
class ContractIT {
  @RegisterExtension static final ClickMlServer SERVER = new ClickMlServer();

  private static final Path EXAMPLES = Path.of("contract/examples");
  private static final String ROW_KEYS = "row-keys.json";

  private final Contract contract = new Contract();

  static Stream<String> scenarios() throws IOException {
    return examples().stream();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void plays(String file) throws IOException {
    Scenario scenario = new Scenario(SERVER);
    for (JsonNode exchange : exchanges(file)) {
      check(scenario, exchange);
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void isItselfTrueToTheContract(String file) throws IOException {
    for (JsonNode exchange : exchanges(file)) {
      String method = exchange.at("/request/method").asText();
      String path = exchange.at("/request/path").asText();
      int status = exchange.at("/response/status").asInt();
      String name = file + ": " + exchange.get("name").asText();
      if (status < 400 && exchange.at("/request").has("body")) {
        JsonNode body = exchange.at("/request/body");
        assertEquals(Set.of(), contract.checkRequest(method, path, body), name);
      }
      if (exchange.get("response").has("body")) {
        JsonNode body = exchange.at("/response/body");
        assertEquals(Set.of(), contract.checkAnswer(method, path, status, body), name);
      }
    }
  }

  @Test
  void showsEveryRouteInAnExample() throws IOException {
    Set<String> missing = new TreeSet<>(contract.operations());
    for (String file : examples()) {
      for (JsonNode exchange : exchanges(file)) {
        JsonNode request = exchange.get("request");
        String name = contract.name(request.get("method").asText(), request.get("path").asText());
        if (name != null) {
          missing.remove(name);
        }
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void letsAScoreKeyPredictAndLookAtModelsOnly() {
    String key = SERVER.post("/v1/keys", "{\"scope\":\"score\"}").at("/key");
    Set<String> allowed = new TreeSet<>();
    for (String operation : contract.operations()) {
      String[] call = operation.split(" ");
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(SERVER.address() + call[1].replaceAll("[{}]", "")))
              .header("Authorization", "Bearer " + key)
              .method(call[0], HttpRequest.BodyPublishers.noBody());
      if (SERVER.send(request).status() != 403) {
        allowed.add(operation);
      }
    }
    assertEquals(
        Set.of(
            "GET /openapi.yaml",
            "GET /v1/workspace",
            "GET /v1/models",
            "GET /v1/models/{model}",
            "GET /v1/models/{model}/versions/{version}",
            "GET /v1/models/{model}/versions/{version}/report",
            "GET /v1/models/{model}/quality",
            "GET /v1/models/{model}/conduct",
            "POST /v1/models/{model}/predictions"),
        allowed);
  }

  private void check(Scenario scenario, JsonNode exchange) {
    String name = exchange.get("name").asText();
    JsonNode repeat = exchange.path("repeatUntil");
    Answer answer = repeat.isMissingNode() ? scenario.play(exchange) : await(scenario, exchange);
    JsonNode expected = exchange.get("response");
    assertEquals(expected.get("status").asInt(), answer.status(), name + ": " + answer.text());
    if (answer.header("Content-Type").endsWith("json")) {
      String method = exchange.at("/request/method").asText();
      assertEquals(
          Set.of(),
          contract.checkAnswer(method, scenario.path(exchange), answer.status(), answer.body()),
          name);
    }
    for (JsonNode pointer : exchange.path("same")) {
      String at = pointer.asText();
      JsonNode wanted = expected.get("body").at(at);
      boolean same = wanted.equals(ContractIT::compare, answer.body().at(at));
      assertTrue(same, name + " at " + at + " wants " + wanted + ": " + answer.text());
    }
  }

  // 5 and 5.0 are one number in JSON.
  private static int compare(JsonNode left, JsonNode right) {
    if (left.isNumber() && right.isNumber()) {
      return Double.compare(left.doubleValue(), right.doubleValue());
    }
    return left.equals(right) ? 0 : 1;
  }

  private static Answer await(Scenario scenario, JsonNode exchange) {
    String pointer = exchange.at("/repeatUntil/pointer").asText();
    String value = exchange.at("/repeatUntil/value").asText();
    return Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> scenario.play(exchange), answer -> value.equals(answer.at(pointer)));
  }

  private static Set<String> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      Set<String> names = new TreeSet<>();
      files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".json") && !name.equals(ROW_KEYS))
          .forEach(names::add);
      return names;
    }
  }

  private static JsonNode exchanges(String file) throws IOException {
    return new ObjectMapper().readTree(EXAMPLES.resolve(file).toFile()).get("exchanges");
  }
}
