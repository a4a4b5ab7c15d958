package io.clickml.service.automl;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.modelstore.bundle.Provenance;
import io.clickml.service.automl.learner.BoosterSpec;
import io.clickml.service.automl.portfolio.Turn;
import io.clickml.service.automl.report.Extras;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A training that was, to be done again exactly, whatever the clock says.
 *
 * @param was what its bundle tells about it
 */
public record Replay(Provenance was) {
  public Replay {
    Objects.requireNonNull(was, "was");
  }

  /** Its settings. */
  public Settings settings() {
    JsonNode settings = was.settings();
    ColumnChoice columns =
        new ColumnChoice(
            new TreeSet<>(texts(settings.path("exclude"))),
            new TreeSet<>(texts(settings.path("include"))),
            new TreeSet<>(texts(settings.path("personal"))));
    JsonNode costs = settings.path("costs");
    Stakes stakes =
        new Stakes(
            Counts.of(settings.path("counts").asText(Counts.RIGHT.code())),
            costs.path(0).asDouble(1),
            costs.path(1).asDouble(1));
    return new Settings(
        settings.path("budgetSeconds").asDouble(),
        was.seed(),
        settings.path("threads").asInt(),
        columns,
        stakes,
        settings.path("timeColumn").textValue(),
        settings.path("device").asText());
  }

  /** What was done with each candidate, in its order. */
  List<Turn> turns() {
    List<Turn> turns = new ArrayList<>();
    for (JsonNode node : was.candidates()) {
      turns.add(
          new Turn(
              node.path("name").asText(),
              node.path("rate").asDouble(),
              numbers(node.path("rounds")),
              node.path("again").asBoolean(),
              node.path("reason").textValue(),
              found(node)));
    }
    return turns;
  }

  private static Turn.Found found(JsonNode node) {
    if (!node.has("found")) {
      return null;
    }
    Map<String, Object> params = new TreeMap<>();
    node.path("found").properties().forEach(p -> params.put(p.getKey(), value(p.getValue())));
    double rate = (Double) params.remove("rate");
    BoosterSpec spec = new BoosterSpec(node.path("name").asText(), rate, params);
    return new Turn.Found(node.path("view").asText(), node.path("log").asBoolean(), spec);
  }

  private static Object value(JsonNode node) {
    if (node.isTextual()) {
      return node.textValue();
    }
    return node.isInt() ? (Object) node.intValue() : (Object) node.doubleValue();
  }

  /** Places, among the candidates that were not given up, of those learned again from all rows. */
  Set<Integer> refitted() {
    List<Turn> tried = turns().stream().filter(turn -> !turn.rounds().isEmpty()).toList();
    return IntStream.range(0, tried.size())
        .filter(i -> tried.get(i).again())
        .boxed()
        .collect(Collectors.toSet());
  }

  /** How thoroughly it ended. */
  Effort effort() {
    JsonNode effort = was.settings().path("effort");
    List<List<Integer>> curve = new ArrayList<>();
    effort.path("curve").forEach(point -> curve.add(numbers(point)));
    return new Effort(
        effort.path("blend").asInt(),
        effort.path("ahead").asBoolean(),
        effort.path("explained").asInt(),
        effort.path("rules").asBoolean(),
        effort.path("reliance").asBoolean(),
        curve,
        new Extras.Wanted(effort.path("effects").asInt(), effort.path("weakSpots").asBoolean()));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private static List<Integer> numbers(JsonNode array) {
    List<Integer> numbers = new ArrayList<>();
    array.forEach(node -> numbers.add(node.asInt()));
    return numbers;
  }
}
