package io.clickml.service.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import io.clickml.service.rollout.World.Customer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A row is the same one whether it comes as JSON or as csv. */
class SameRowIT {
  @RegisterExtension static final ClickMlServer SERVER = new ClickMlServer();

  private static List<Customer> customers;

  @BeforeAll
  static void tryAVersionAndLeaveRowsAside() {
    World world = new World(SERVER, 12);
    world.train("bought", true);
    int version = world.bring("bought", "bought");
    world.begin("{\"version\":%d,\"policy\":\"manual\",\"weight\":50}".formatted(version));
    String conduct = "{\"affectsOutcome\":true,\"controlShare\":0.4}";
    Answer set = SERVER.send("PUT", World.MODEL + "/conduct", "application/json", conduct);
    assertEquals(200, set.status(), set.text());
    customers = world.customers(60);
  }

  @Test
  void namedByItsCells() {
    Set<String> seen = same("");
    assertEquals(4, seen.size(), "both arms, with and without the mark: " + seen);
  }

  @Test
  void namedByItsKey() {
    Set<String> seen = same("id");
    assertEquals(4, seen.size(), "both arms, with and without the mark: " + seen);
  }

  @Test
  void anOutcomeFindsItUnderEitherName() {
    JsonNode answer = json("");
    String id = answer.at("/predictions/0/id").asText();
    csv("");
    World.awaitThat(
        () ->
            SERVER
                .post(
                    World.MODEL + "/outcomes",
                    "{\"items\":[{\"key\":\"%s\",\"value\":\"yes\"}]}".formatted(id))
                .at("/matched")
                .equals("1"));
  }

  /** Arm and mark of all rows, which are the same both ways, as are the ids. */
  private static Set<String> same(String key) {
    JsonNode answer = json(key);
    List<String> lines = csv(key);
    Set<String> seen = new HashSet<>();
    for (int row = 0; row < customers.size(); row++) {
      JsonNode one = answer.at("/predictions/" + row);
      String arm = one.at("/arm").asText(answer.at("/arm").asText());
      boolean left = one.at("/marks").toString().contains("control");
      String line = lines.get(row);
      assertTrue(
          line.endsWith("," + arm + "," + one.at("/predictionId").asText()), one + " " + line);
      assertEquals(left, line.contains("Control group"), line);
      assertTrue(line.startsWith(text(customers.get(row))), line);
      seen.add(arm + left);
    }
    return seen;
  }

  private static JsonNode json(String key) {
    StringBuilder body = new StringBuilder("{");
    body.append(key.isEmpty() ? "" : "\"key\":\"%s\",".formatted(key));
    body.append("\"columns\":[\"id\",\"age\",\"mails\",\"city\"],\"data\":[");
    body.append(String.join(",", customers.stream().map(Customer::cells).toList())).append("]}");
    Answer answer = SERVER.post(World.MODEL + "/predictions", body.toString());
    assertEquals(200, answer.status(), answer.text());
    return answer.body();
  }

  private static List<String> csv(String key) {
    StringBuilder body = new StringBuilder("id,age,mails,city\n");
    customers.forEach(each -> body.append(text(each)).append('\n'));
    String query = key.isEmpty() ? "" : "?key=" + key;
    Answer answer =
        SERVER.send("POST", World.MODEL + "/predictions" + query, "text/csv", body.toString());
    assertEquals(200, answer.status(), answer.text());
    List<String> lines = new ArrayList<>(answer.text().lines().toList());
    lines.remove(0);
    return lines;
  }

  /** As programs write csv whose columns have blanks somewhere: whole numbers with a fraction. */
  private static String text(Customer each) {
    return "%s,%d.0,%d,%s".formatted(each.key(), each.age(), each.mails(), each.city());
  }
}
