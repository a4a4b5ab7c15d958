package io.clickml.service.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IdempotencyIT {
  @RegisterExtension static final ClickMlServer SERVER = new ClickMlServer();

  private static final String TABLE = "{\"columns\":[\"a\"],\"data\":[[1],[2]]}";

  @Test
  void answersTheFirstAnswerAgainAlsoAfterARestart() throws Exception {
    Answer first = post(TABLE, "again");
    assertEquals(201, first.status(), first.text());
    SERVER.stop();
    SERVER.start();
    Answer second = post(TABLE, "again");
    assertEquals(201, second.status());
    assertEquals(first.text(), second.text());
    assertEquals(first.header("Location"), second.header("Location"));
  }

  @Test
  void refusesTheKeyForAnotherRequest() {
    assertEquals(201, post(TABLE, "other").status());
    Answer other = post(TABLE.replace("2", "3"), "other");
    assertEquals(422, other.status());
    assertEquals("idempotency-key-reused", other.at("/code"));
  }

  @Test
  void leavesTheKeyFreeWhenTheRequestIsRefused() {
    assertEquals(422, post("{\"columns\":[\"a\"],\"data\":[]}", "refused").status());
    assertEquals(201, post(TABLE, "refused").status());
  }

  @Test
  void makesOneTableHoweverOftenItIsAskedAtOnce() {
    List<CompletableFuture<Answer>> asked =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> post(TABLE, "at-once")))
            .toList();
    List<Answer> answers = asked.stream().map(CompletableFuture::join).toList();
    Set<String> made =
        answers.stream()
            .filter(answer -> answer.status() == 201)
            .map(answer -> answer.at("/id"))
            .collect(Collectors.toSet());
    assertEquals(1, made.size());
    for (Answer answer : answers) {
      assertEquals(answer.status() == 201 ? "" : "idempotency-key-in-use", answer.at("/code"));
    }
  }

  @Test
  void refusesKeysThatAreNone() {
    Answer answer = post(TABLE, "two words");
    assertEquals(400, answer.status());
    assertEquals("idempotency-key-invalid", answer.at("/code"));
  }

  private static Answer post(String body, String key) {
    return SERVER.post("/v1/tables", body, "Idempotency-Key", key);
  }
}
