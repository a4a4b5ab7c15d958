package io.clickml.service.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import io.clickml.service.workspace.signin.Entra;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignInDoorIT {
  private static final Entra ENTRA = new Entra();

  @RegisterExtension
  static final ClickMlServer SERVER =
      new ClickMlServer(
          "signIn.microsoft.clientId=" + Entra.CLIENT,
          "signIn.microsoft.tenants." + Entra.TENANT + "=sales",
          "signIn.microsoft.authority=" + ENTRA.address());

  private static final Path BUNDLE =
      Path.of("../model-store/src/test/resources/golden/v1/binary.clickml");

  @AfterAll
  static void close() {
    ENTRA.close();
  }

  @Test
  void knowsThePersonAndTheirWorkspace() {
    Answer answer = ann("GET", "/v1/workspace", "");
    assertEquals(200, answer.status(), answer.text());
    assertEquals("sales", answer.at("/workspace"));
    assertEquals("all", answer.at("/scope"));
    assertEquals("ann@example.org", answer.at("/person"));
    assertTrue(SERVER.get("/v1/workspace").body().get("person").isNull());
  }

  @Test
  void keepsWhatTheyMakeInTheirWorkspace() {
    Answer made = ann("POST", "/v1/tables", "{\"columns\":[\"a\"],\"data\":[[1],[2]]}");
    assertEquals(201, made.status(), made.text());
    assertEquals(200, ann("GET", "/v1/tables/" + made.at("/id"), "").status());
    assertEquals(404, SERVER.get("/v1/tables/" + made.at("/id")).status());
  }

  @Test
  void notesWhoDidIt() throws IOException {
    Answer version =
        SERVER.send(
            request("/v1/models/golden/versions", token())
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofFile(BUNDLE)));
    assertEquals(201, version.status(), version.text());
    assertEquals(Entra.PERSON, version.at("/author"));
    Answer note = ann("POST", "/v1/models/golden/versions/1/notes", "{\"text\":\"From Ann\"}");
    assertEquals(201, note.status(), note.text());
    JsonNode newest = ann("GET", "/v1/models/golden/history", "").body().at("/items/0");
    assertEquals(Entra.PERSON, newest.get("actor").asText(), newest.toString());
    assertEquals("From Ann", newest.at("/said/text").asText());
  }

  @Test
  void makesThemNoKeyThatOutlivesTheirAccount() {
    assertProblem(ann("POST", "/v1/keys", "{\"scope\":\"all\"}"), 403, "full-key-needed");
    Answer made = ann("POST", "/v1/keys", "{\"scope\":\"score\"}");
    assertEquals(201, made.status(), made.text());
    Answer who = SERVER.send(request("/v1/workspace", made.at("/key")).GET());
    assertEquals("sales", who.at("/workspace"));
    assertTrue(who.body().get("person").isNull());
  }

  @Test
  void refusesTokensAsItRefusesKeys() {
    String forged = token().substring(0, token().length() - 8) + "AAAAAAAA";
    Answer answer = SERVER.send(request("/v1/tables", forged).GET());
    assertProblem(answer, 401, "token-refused");
    assertEquals("Bearer", answer.header("WWW-Authenticate"));
    assertProblem(
        SERVER.send(request("/v1/tables", "eyJ." + "A".repeat(7_000) + ".A").GET()),
        401,
        "token-refused");
    assertProblem(SERVER.send(request("/v1/tables", "wrong").GET()), 401, "key-unknown");
  }

  private static String token() {
    return ENTRA.token(Instant.now());
  }

  private static Answer ann(String method, String path, String body) {
    return SERVER.send(
        request(path, token())
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body)));
  }

  private static HttpRequest.Builder request(String path, String credential) {
    return HttpRequest.newBuilder(URI.create(SERVER.address() + path))
        .header("Authorization", "Bearer " + credential);
  }

  private static void assertProblem(Answer answer, int status, String code) {
    assertEquals(status, answer.status(), answer.text());
    assertEquals(code, answer.at("/code"), answer.text());
  }
}
