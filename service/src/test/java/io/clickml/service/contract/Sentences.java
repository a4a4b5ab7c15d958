package io.clickml.service.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The contract's list of all that the service can say; other languages are written from it. */
public final class Sentences {
  private static final Path FILE = Path.of("contract/sentences.json");

  private final Map<String, List<Set<String>>> known = new TreeMap<>();

  public Sentences() {
    try {
      for (JsonNode each : new ObjectMapper().readTree(Files.readAllBytes(FILE))) {
        known
            .computeIfAbsent(each.get("code").asText(), code -> new ArrayList<>())
            .add(names(each.get("args")));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Set<String> codes() {
    return known.keySet();
  }

  /**
   * Sentences and problems in an answer that the list does not hold, or not with these arguments.
   */
  public Set<String> unknown(JsonNode answer) {
    Set<String> found = new TreeSet<>();
    look(answer, found);
    return found;
  }

  private void look(JsonNode node, Set<String> found) {
    boolean says = node.has("code") && node.path("args").isObject();
    if (says && !fits(node.get("code").asText(), names(node.get("args")))) {
      found.add(node.get("code").asText() + " " + names(node.get("args")));
    }
    node.forEach(each -> look(each, found));
  }

  // What every example has must be there; what none has must not.
  private boolean fits(String code, Set<String> args) {
    Set<String> any = new TreeSet<>();
    List<Set<String>> examples = known.getOrDefault(code, List.of());
    examples.forEach(any::addAll);
    boolean enough =
        any.stream()
            .filter(name -> examples.stream().allMatch(each -> each.contains(name)))
            .allMatch(args::contains);
    return !examples.isEmpty() && enough && any.containsAll(args);
  }

  private static Set<String> names(JsonNode args) {
    Set<String> names = new TreeSet<>();
    args.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
