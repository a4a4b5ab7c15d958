package io.clickml.service.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Plays one scenario of {@code contract/examples} against a server. */
final class Scenario {
  private final ClickMlServer server;
  private final Map<String, String> kept = new HashMap<>();
  private final Map<String, byte[]> bodies = new HashMap<>();

  Scenario(ClickMlServer server) {
    this.server = server;
  }

  /** The path of an exchange, with what earlier answers gave. */
  String path(JsonNode exchange) {
    return fill(exchange.at("/request/path").asText());
  }

  /** Sends the request of an exchange and keeps what later ones need. */
  Answer play(JsonNode exchange) {
    JsonNode request = exchange.get("request");
    String method = request.get("method").asText();
    String type = request.path("contentType").asText("application/json");
    Answer answer = server.send(method, path(exchange), type, body(request), headers(request));
    if (exchange.has("keepBody")) {
      bodies.put(exchange.get("keepBody").asText(), answer.response().body());
    }
    exchange
        .path("keep")
        .properties()
        .forEach(entry -> kept.put(entry.getKey(), answer.at(entry.getValue().asText())));
    return answer;
  }

  private byte[] body(JsonNode request) {
    if (request.has("keptBody")) {
      return bodies.get(request.get("keptBody").asText());
    }
    if (request.has("base64")) {
      return Base64.getMimeDecoder().decode(request.get("base64").asText());
    }
    String json = request.has("body") ? request.get("body").toString() : "";
    String text = request.has("text") ? request.get("text").asText() : json;
    return fill(text).getBytes(StandardCharsets.UTF_8);
  }

  private static String[] headers(JsonNode request) {
    return StreamSupport.stream(request.path("headers").properties().spliterator(), false)
        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue().asText()))
        .toArray(String[]::new);
  }

  private String fill(String text) {
    String filled = text;
    for (Map.Entry<String, String> each : kept.entrySet()) {
      filled = filled.replace("${" + each.getKey() + "}", each.getValue());
    }
    return filled;
  }
}
