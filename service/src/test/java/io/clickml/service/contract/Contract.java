package io.clickml.service.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The wire contract: which answer a route gives, and whether an answer is one. */
final class Contract {
  private static final Path FILE = Path.of("contract/openapi.yaml");

  private final JsonSchemaFactory schemas =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private final Map<String, JsonNode> known = new TreeMap<>();
  private final JsonNode document;

  Contract() {
    try {
      document = new ObjectMapper(new YAMLFactory()).readTree(Files.readAllBytes(FILE));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What is wrong with a body sent to a route; empty when nothing is. */
  Set<ValidationMessage> checkRequest(String method, String path, JsonNode body) {
    return check(json(operation(method, path).at("/requestBody/content")), body);
  }

  /** What is wrong with an answer; empty when nothing is. */
  Set<ValidationMessage> checkAnswer(String method, String path, int status, JsonNode body) {
    if (status >= 400) {
      ObjectNode problem = new ObjectMapper().createObjectNode();
      Set<ValidationMessage> wrong =
          check(problem.put("$ref", "#/components/schemas/Problem"), body);
      return wrong.isEmpty() ? check(problemCode(), body.path("code")) : wrong;
    }
    JsonNode answer = operation(method, path).path("responses").path(String.valueOf(status));
    if (answer.isMissingNode()) {
      throw new AssertionError(method + " " + path + " may not answer " + status);
    }
    return check(json(answer.path("content")), body);
  }

  private static ObjectNode problemCode() {
    return new ObjectMapper().createObjectNode().put("$ref", "#/components/schemas/ProblemCode");
  }

  /** Codes that a problem may have. */
  Set<String> problemCodes() {
    Set<String> codes = new TreeSet<>();
    document.at("/components/schemas/ProblemCode/enum").forEach(code -> codes.add(code.asText()));
    return codes;
  }

  /** All operations, as {@code GET /v1/tables}. */
  Set<String> operations() {
    if (known.isEmpty()) {
      document
          .get("paths")
          .properties()
          .forEach(
              path ->
                  path.getValue()
                      .properties()
                      .forEach(
                          entry -> {
                            if (entry.getValue().has("responses")) {
                              String method = entry.getKey().toUpperCase(Locale.ROOT);
                              known.put(method + " " + path.getKey(), entry.getValue());
                            }
                          }));
    }
    return known.keySet();
  }

  /** The operation of a call, as {@code GET /v1/tables/{table}}. */
  String name(String method, String path) {
    String wanted = method + " " + path.replaceAll("\\?.*", "");
    return operations().stream()
        .filter(
            each -> each.equals(wanted) || wanted.matches(each.replaceAll("\\{[^}]+}", "[^/]+")))
        .findFirst()
        .orElse(null);
  }

  private JsonNode operation(String method, String path) {
    String name = name(method, path);
    if (name == null) {
      throw new AssertionError("not in the contract: " + method + " " + path);
    }
    return known.get(name);
  }

  private static JsonNode json(JsonNode content) {
    return content.path("application/json").path("schema");
  }

  private Set<ValidationMessage> check(JsonNode schema, JsonNode body) {
    if (!schema.isObject()) {
      throw new AssertionError("the contract has no JSON here");
    }
    ObjectNode whole = schema.deepCopy();
    whole.set("components", document.get("components"));
    return schemas.getSchema(whole).validate(body);
  }
}
