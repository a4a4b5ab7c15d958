package io.clickml.service.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DoorIT {
  @RegisterExtension static final ClickMlServer SERVER = new ClickMlServer();

  @Test
  void knowsTheCaller() {
    Answer answer = SERVER.get("/v1/workspace");
    assertEquals(200, answer.status(), answer.text());
    assertEquals("default", answer.at("/workspace"));
    assertEquals("nosniff", answer.header("X-Content-Type-Options"));
    assertEquals("no-store", answer.header("Cache-Control"));
    assertEquals(8, answer.header("X-Request-Id").length());
  }

  @Test
  void asksForAKey() {
    Answer answer =
        SERVER.send(HttpRequest.newBuilder(URI.create(SERVER.address() + "/v1/workspace")));
    assertProblem(answer, 401, "key-missing");
    assertEquals("Bearer", answer.header("WWW-Authenticate"));
  }

  static void assertProblem(Answer answer, int status, String code) {
    assertEquals(status, answer.status(), answer.text());
    assertEquals("application/problem+json", answer.header("Content-Type"));
    assertEquals(code, answer.at("/code"));
    assertEquals("/problems/" + code, answer.at("/type"));
    assertEquals(status, answer.body().get("status").asInt());
    assertEquals(answer.header("X-Request-Id"), answer.at("/requestId"));
    assertTrue(answer.at("/detail").endsWith("."), answer.at("/detail"));
  }
}
