package io.clickml.service.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.codahale.metrics.MetricRegistry;
import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.DatabaseSettings;
import io.clickml.service.platform.Ids;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorIT {
  @RegisterExtension
  static final ClickMlServer SERVER =
      new ClickMlServer("limits.bodyBytes=20000", "allowedOrigins=https://sheets.example");

  private static final String TABLE = "{\"columns\":[\"a\"],\"data\":[[1],[2]]}";

  @Test
  void knowsTheCaller() {
    Answer answer = SERVER.get("/v1/workspace");
    assertEquals(200, answer.status(), answer.text());
    assertEquals("default", answer.at("/workspace"));
    assertEquals("all", answer.at("/scope"));
    assertEquals("nosniff", answer.header("X-Content-Type-Options"));
    assertEquals("no-store", answer.header("Cache-Control"));
    assertEquals(8, answer.header("X-Request-Id").length());
  }

  @ParameterizedTest
  @CsvSource({
    ",key-missing",
    "Basic abc,key-missing",
    "Bearer wrong,key-unknown",
    "Bearer ck_wrong,key-unknown",
    "Bearer,key-missing"
  })
  void asksForAKey(String credential, String code) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(SERVER.address() + "/v1/tables"));
    if (credential != null) {
      request.header("Authorization", credential);
    }
    Answer answer = SERVER.send(request);
    assertProblem(answer, 401, code);
    assertEquals("Bearer", answer.header("WWW-Authenticate"));
  }

  @Test
  void letsAKeyForPredictionsDoNothingElse() {
    String key = makeKey(Scope.SCORE);
    assertEquals("score", as(key, "/v1/workspace").at("/scope"));
    assertProblem(as(key, "/v1/tables"), 403, "scope-too-small");
  }

  @Test
  void keepsWorkspacesApart() {
    String id = SERVER.post("/v1/tables", TABLE).at("/id");
    String stranger = makeStranger();
    Answer foreign = as(stranger, "/v1/tables/" + id);
    assertProblem(foreign, 404, "not-found");
    assertEquals(0, as(stranger, "/v1/tables").body().get("items").size());
    Answer unknown = as(stranger, "/v1/tables/t_000000000000");
    assertEquals(unknown.text().length(), foreign.text().length());
  }

  @Test
  void keepsNoTextOfAMadeKey() throws IOException {
    String key = makeKey(Scope.ALL);
    assertEquals(200, as(key, "/v1/workspace").status());
    byte[] secret = key.substring(15, 60).getBytes(StandardCharsets.UTF_8);
    try (Stream<Path> files = Files.walk(SERVER.home())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertFalse(content.contains(new String(secret, StandardCharsets.UTF_8)), file::toString);
      }
    }
  }

  @Test
  void showsTheTextOfAKeyOnce() {
    String order = "{\"scope\":\"score\",\"name\":\"Sheet of the sales team\"}";
    Answer made = SERVER.post("/v1/keys", order, "Idempotency-Key", "one-key");
    assertEquals(201, made.status(), made.text());
    assertEquals("score", as(made.at("/key"), "/v1/workspace").at("/scope"));
    Answer again = SERVER.post("/v1/keys", order, "Idempotency-Key", "one-key");
    assertEquals(made.at("/id"), again.at("/id"));
    assertTrue(again.body().get("key").isNull(), again.text());

    Answer list = SERVER.get("/v1/keys?limit=1");
    assertEquals("Sheet of the sales team", list.at("/items/0/name"), list.text());
    assertFalse(list.text().contains(made.at("/key")), list.text());
    assertProblem(SERVER.post("/v1/keys", "{\"scope\":\"most\"}"), 400, "field-invalid");
    assertProblem(SERVER.post("/v1/keys", "{}"), 400, "field-missing");
  }

  @Test
  void saysInWordsWhatAFieldMustBe() {
    String many = "{\"webhooks\":[" + "{\"url\":\"https://a.example\"},".repeat(5);
    String six = many + "{\"url\":\"https://a.example\"}]}";
    String hooks = "/v1/alerts/webhooks";
    Answer tooMany = SERVER.send("PUT", hooks, "application/json", six);
    assertEquals("“webhooks” must have at most 5 entries.", tooMany.at("/detail"));
    Answer none = SERVER.send("PUT", hooks, "application/json", "{}");
    assertEquals("“webhooks” is missing.", none.at("/detail"));
  }

  @Test
  void forgetsAKeyAndKeepsTheFirst() {
    String key = makeKey(Scope.ALL);
    String id = key.substring(3, 15);
    assertProblem(as(makeStranger(), "DELETE", "/v1/keys/" + id), 404, "not-found");
    assertEquals(204, SERVER.send("DELETE", "/v1/keys/" + id, "*/*", "").status());
    assertProblem(as(key, "/v1/workspace"), 401, "key-unknown");
    assertProblem(SERVER.send("DELETE", "/v1/keys/" + id, "*/*", ""), 404, "not-found");

    String next = "";
    String first = "";
    do {
      Answer page = SERVER.get("/v1/keys?limit=2" + (next.isEmpty() ? "" : "&after=" + next));
      for (JsonNode each : page.body().get("items")) {
        first = each.get("first").asBoolean() ? each.get("id").asText() : first;
      }
      next = page.body().get("next").isNull() ? "" : page.at("/next");
    } while (!next.isEmpty());
    Answer kept = SERVER.send("DELETE", "/v1/keys/" + first, "*/*", "");
    assertProblem(kept, 409, "key-of-settings");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET | /v1/nothing | 404 | path-unknown",
        "PUT | /v1/tables | 405 | method-not-allowed",
        "TRACE | /v1/tables | 405 | method-not-allowed",
        "GET | /v1/tables?sort=name | 400 | query-unknown",
        "GET | /v1/tables?limit=0 | 400 | query-invalid",
        "GET | /v1/tables?limit=many | 400 | query-invalid",
        "GET | /v1/tables?limit=1&limit=2 | 400 | query-invalid",
        "GET | /v1/tables/t_000000000000 | 404 | not-found",
        "GET | /v1//tables | 400 | request-refused"
      })
  void answersEveryFailureAsAProblem(String method, String path, int status, String code) {
    HttpRequest.Builder request =
        SERVER.request(path).method(method, HttpRequest.BodyPublishers.noBody());
    assertProblem(SERVER.send(request), status, code);
  }

  @Test
  void answersWhatIsNoHttpAsAProblem() throws IOException {
    String host = URI.create(SERVER.address()).getHost();
    try (Socket socket = new Socket(host, URI.create(SERVER.address()).getPort())) {
      socket.getOutputStream().write("NONSENSE\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
      assertTrue(answer.contains("application/problem+json"), answer);
      assertTrue(answer.contains("\"code\":\"request-refused\""), answer);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"blocks\":\"2\"} | field-invalid | blocks",
        "{\"blocks\":2.0} | field-invalid | blocks",
        "{\"blocks\":0} | field-invalid | blocks",
        "{} | field-missing | blocks",
        "{\"blocks\":1,\"id\":\"x\"} | field-unknown | id",
        "{\"blocks\":1,\"blocks\":2} | field-twice | blocks",
        "{\"blocks\":1} {} | body-unreadable |",
        "[1] | body-unreadable |",
        "{\"blocks\":1 | body-unreadable |"
      })
  void takesNoEnvelopeOfAnotherForm(String body, String code, String field) {
    Answer answer = SERVER.post("/v1/tables/t_000000000000/close", body);
    assertProblem(answer, 400, code);
    assertEquals(field == null ? "" : field, answer.at("/field"));
  }

  @Test
  void refusesNestingWithoutEnd() {
    String deep = "[".repeat(5_000) + "]".repeat(5_000);
    String body = "{\"columns\":[\"a\"],\"data\":[[1]],\"index\":" + deep + "}";
    assertProblem(SERVER.post("/v1/tables", body), 400, "body-unreadable");
  }

  @Test
  void stopsAtTheBodyLimitWithAndWithoutALength() {
    byte[] large = ("[" + " ".repeat(30_000) + "]").getBytes(StandardCharsets.UTF_8);
    assertProblem(
        SERVER.send("POST", "/v1/tables", "application/json", large), 413, "body-too-large");
    HttpRequest.Builder chunked =
        SERVER
            .request("/v1/tables")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
    assertProblem(SERVER.send(chunked), 413, "body-too-large");
    byte[] small = new byte[70 * 1024];
    assertProblem(
        SERVER.send("POST", "/v1/tables/t_0/close", "application/json", small),
        413,
        "body-too-large");
  }

  @ParameterizedTest
  @CsvSource({
    "a-key-for-tests-0123456789, 30000, 30000, 413, false",
    "a-key-for-tests-0123456789, 3000000, 1200000, 413, true",
    "ck_wrong, 30000, 0, 401, true"
  })
  void answersWhomItRefusesBeforeTheBodyIsThere(
      String key, int length, int sent, int status, boolean ends) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), URI.create(SERVER.address()).getPort())) {
      String head =
          "POST /v1/tables HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
              + ("Authorization: Bearer " + key + "\r\nContent-Length: " + length + "\r\n\r\n");
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      out.write(new byte[sent]);
      assertTrue(in.readLine().startsWith("HTTP/1.1 " + status), key);
      List<String> headers = in.lines().takeWhile(line -> !line.isEmpty()).toList();
      assertEquals(ends, headers.contains("Connection: close"), headers.toString());
    }
  }

  @Test
  void refusesCompressedBodies() {
    Answer answer = SERVER.post("/v1/tables", "x", "Content-Encoding", "gzip");
    assertProblem(answer, 415, "encoding-refused");
  }

  @Test
  void refusesKindsOfContentThatItCannotRead() {
    assertProblem(
        SERVER.send("POST", "/v1/tables", "application/xml", "<a/>"), 415, "media-type-unknown");
  }

  @Test
  void letsListedOriginsInAndNoOthers() {
    Answer listed = preflight("https://sheets.example");
    assertEquals(204, listed.status());
    assertEquals("https://sheets.example", listed.header("Access-Control-Allow-Origin"));
    for (String origin :
        new String[] {"https://sheets.example.evil", "http://sheets.example", "null"}) {
      assertEquals("", preflight(origin).header("Access-Control-Allow-Origin"), origin);
    }
  }

  @Test
  void servesTheContractWithoutAKey() {
    Answer answer =
        SERVER.send(HttpRequest.newBuilder(URI.create(SERVER.address() + "/openapi.yaml")));
    assertEquals(200, answer.status());
    assertTrue(answer.text().startsWith("openapi: 3.1"), answer.text());
    assertTrue(answer.header("Content-Security-Policy").contains("object-src 'none'"));
  }

  @ParameterizedTest
  @CsvSource({"/..%2fconfig.yml", "/%2e%2e/config.yml", "/contract/openapi.yaml", "/config.yml"})
  void servesNothingButThePanel(String path) {
    Answer answer = SERVER.send(HttpRequest.newBuilder(URI.create(SERVER.address() + path)));
    assertTrue(answer.status() == 404 || answer.status() == 400, answer.text());
  }

  private static Answer preflight(String origin) {
    return SERVER.send(
        HttpRequest.newBuilder(URI.create(SERVER.address() + "/v1/tables"))
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST"));
  }

  private static String makeKey(Scope scope) {
    return SERVER.post("/v1/keys", "{\"scope\":\"" + scope.word() + "\"}").at("/key");
  }

  /** Makes a key of another workspace, beside the running service. */
  private static String makeStranger() {
    Database database =
        Database.open(
            new DatabaseSettings(null, null, null, 2), SERVER.home(), new MetricRegistry());
    try {
      Ids ids = new Ids(new SecureRandom());
      WorkspaceService service = new WorkspaceService(database, Clock.systemUTC(), ids);
      return service.makeKey("other", new KeyRequest(Scope.ALL, null)).key();
    } finally {
      database.close();
    }
  }

  private static Answer as(String key, String path) {
    return as(key, "GET", path);
  }

  private static Answer as(String key, String method, String path) {
    return SERVER.send(
        HttpRequest.newBuilder(URI.create(SERVER.address() + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .header("Authorization", "Bearer " + key));
  }

  private static void assertProblem(Answer answer, int status, String code) {
    assertEquals(status, answer.status(), answer.text());
    assertEquals("application/problem+json", answer.header("Content-Type"));
    assertEquals(code, answer.at("/code"), answer.text());
    assertEquals("/problems/" + code, answer.at("/type"));
    assertEquals(status, answer.body().get("status").asInt());
    assertEquals(answer.header("X-Request-Id"), answer.at("/requestId"));
    assertTrue(answer.at("/detail").endsWith("."), answer.at("/detail"));
  }
}
