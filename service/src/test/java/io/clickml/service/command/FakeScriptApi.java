package io.clickml.service.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The four calls of Google's Apps Script API that a deployment needs; bodies come gzip-encoded, as
 * the client sends them.
 */
final class FakeScriptApi implements AutoCloseable {
  static final String TOKEN = "ya29.person";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A script project at Google. */
  static final class Project {
    String parent = "";
    JsonNode files;
    int versions;
    final Map<String, Integer> deployments = new LinkedHashMap<>();
  }

  final Map<String, Project> projects = new LinkedHashMap<>();
  final List<String> calls = new ArrayList<>();

  /** Refuses every call, unless the status is 0. */
  int refusal;

  String refusalSays = "";
  private final HttpServer server;

  FakeScriptApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String root() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    calls.add(exchange.getRequestMethod() + " " + path);
    JsonNode body = body(exchange);
    if (refusal != 0) {
      refuse(exchange, refusal, refusalSays);
    } else if (!("Bearer " + TOKEN)
        .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      refuse(exchange, 401, "Request had invalid authentication credentials.");
    } else if (path.equals("/v1/projects")) {
      create(exchange, body);
    } else {
      inProject(exchange, path.split("/"), body);
    }
  }

  private void create(HttpExchange exchange, JsonNode body) throws IOException {
    String parent = body.path("parentId").asText();
    if (parent.equals("nowhere")) {
      refuse(exchange, 404, "Requested entity was not found.");
      return;
    }
    Project made = new Project();
    made.parent = parent;
    String id = "script-" + (projects.size() + 1);
    projects.put(id, made);
    give(exchange, Map.of("scriptId", id, "title", body.path("title").asText()));
  }

  private void inProject(HttpExchange exchange, String[] path, JsonNode body) throws IOException {
    Project project = projects.get(path[3]);
    String what = path.length > 4 ? path[4] : "";
    if (project == null) {
      refuse(exchange, 404, "Requested entity was not found.");
    } else if (what.equals("content")) {
      project.files = body.path("files");
      give(exchange, Map.of("scriptId", path[3]));
    } else if (what.equals("versions")) {
      give(exchange, Map.of("versionNumber", ++project.versions));
    } else if (path.length > 5 && !project.deployments.containsKey(path[5])) {
      refuse(exchange, 404, "Requested entity was not found.");
    } else if (what.equals("deployments")) {
      String id = path.length > 5 ? path[5] : "deployment-" + (project.deployments.size() + 1);
      JsonNode config = path.length > 5 ? body.path("deploymentConfig") : body;
      project.deployments.put(id, config.path("versionNumber").asInt());
      give(exchange, Map.of("deploymentId", id));
    } else {
      give(exchange, Map.of("scriptId", path[3]));
    }
  }

  private static JsonNode body(HttpExchange exchange) throws IOException {
    try (InputStream sent = exchange.getRequestBody()) {
      boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
      byte[] bytes = (zipped ? new GZIPInputStream(sent) : sent).readAllBytes();
      return bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
    }
  }

  private static void give(HttpExchange exchange, Object answer) throws IOException {
    send(exchange, 200, answer);
  }

  private static void refuse(HttpExchange exchange, int status, String says) throws IOException {
    send(exchange, status, Map.of("error", Map.of("code", status, "message", says)));
  }

  private static void send(HttpExchange exchange, int status, Object answer) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(answer);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
