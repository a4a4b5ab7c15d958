package io.clickml.service.rollout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.schema.MissingColumnException;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.schema.Task;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Version;
import io.clickml.service.monitoring.AskedRows;
import io.clickml.service.scoring.LoadedScorers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares two versions: what they need, how good they are, what they say of recent rows. */
final class DiffService {
  private static final int ROWS = 1_000;

  private final ModelService models;
  private final LoadedScorers scorers;
  private final AskedRows asked;
  private final ObjectMapper json;

  DiffService(ModelService models, LoadedScorers scorers, AskedRows asked, ObjectMapper json) {
    this.models = models;
    this.scorers = scorers;
    this.asked = asked;
    this.json = json;
  }

  VersionDiff of(String workspace, String model, int from, int to) {
    Version first = models.version(workspace, model, from);
    Version second = models.version(workspace, model, to);
    Map<String, InputColumn> before = inputs(scorers.of(first).schema());
    Map<String, InputColumn> after = inputs(scorers.of(second).schema());
    List<String> added = after.keySet().stream().filter(name -> !before.containsKey(name)).toList();
    List<String> removed =
        before.keySet().stream().filter(name -> !after.containsKey(name)).toList();
    List<String> reread =
        Rereading.of(
            scorers.of(first).schema(), scorers.of(second).schema(), Rereading::differently);
    JsonNode own = report(first);
    JsonNode other = report(second);
    VersionDiff.Rows rows = rows(first, second, own.path("plain").path("value").asDouble());
    return new VersionDiff(
        model,
        from,
        to,
        added,
        removed,
        reread,
        new VersionDiff.Quality(
            own.path("score"), other.path("score"), own.path("headline"), other.path("headline")),
        importances(own, other),
        rows,
        words(to, from, rows, numbers(first), added));
  }

  private VersionDiff.Rows rows(Version first, Version second, double usualError) {
    AskedRows.Asked rows = asked.of(first, second, ROWS);
    if (rows.happened().isEmpty()) {
      rows = asked.of(second, first, ROWS);
    }
    if (rows.happened().isEmpty()) {
      return null;
    }
    try {
      return Flips.of(rows, scorers.of(first), scorers.of(second), usualError);
    } catch (MissingColumnException e) {
      // The rows that are kept lack a column that one of the two needs.
      return null;
    }
  }

  private static List<VersionDiff.Importance> importances(JsonNode from, JsonNode to) {
    Map<String, double[]> shares = new TreeMap<>();
    from.path("importances").forEach(each -> slot(shares, each)[0] = each.path("share").asDouble());
    to.path("importances").forEach(each -> slot(shares, each)[1] = each.path("share").asDouble());
    return shares.entrySet().stream()
        .map(
            each ->
                new VersionDiff.Importance(each.getKey(), each.getValue()[0], each.getValue()[1]))
        .sorted(Comparator.comparingDouble(each -> -Math.max(each.from(), each.to())))
        .toList();
  }

  private static double[] slot(Map<String, double[]> shares, JsonNode importance) {
    return shares.computeIfAbsent(importance.path("column").asText(), column -> new double[2]);
  }

  private static Map<String, InputColumn> inputs(Schema schema) {
    return schema.inputs().stream()
        .collect(
            Collectors.toMap(InputColumn::name, Function.identity(), (a, b) -> a, TreeMap::new));
  }

  private static List<Sentence> words(
      int to, int from, VersionDiff.Rows rows, boolean numbers, List<String> added) {
    List<Sentence> words = new ArrayList<>();
    if (rows != null) {
      Map<String, Object> args =
          Map.of("version", to, "before", from, "changed", rows.changed(), "rows", rows.asked());
      String said =
          "Version %d would change %d of the %d answers given last, compared with version %d."
              .formatted(to, rows.changed(), rows.asked(), from);
      words.add(new Sentence("diff-rows", args, said));
      known(to, from, rows, numbers).ifPresent(words::add);
    }
    if (!added.isEmpty()) {
      String columns = "“" + String.join("”, “", added) + "”";
      Map<String, Object> args = Map.of("version", to, "before", from, "columns", added);
      String said = "Version %d needs %s, which version %d did not.".formatted(to, columns, from);
      words.add(new Sentence("diff-columns", args, said));
    }
    return words;
  }

  private static Optional<Sentence> known(
      int to, int from, VersionDiff.Rows rows, boolean numbers) {
    if (rows.known() == 0) {
      return Optional.empty();
    }
    Map<String, Object> args =
        Map.of(
            "version", to,
            "before", from,
            "known", rows.known(),
            "right", rows.rightTo(),
            "rightBefore", rows.rightFrom());
    String said =
        "Of %d of these it is known what really happened: version %d was %s on %d, version %d on %d."
            .formatted(
                rows.known(),
                to,
                numbers ? "nearer" : "right",
                rows.rightTo(),
                from,
                rows.rightFrom());
    return Optional.of(new Sentence(numbers ? "diff-rows-nearer" : "diff-rows-known", args, said));
  }

  private boolean numbers(Version version) {
    return scorers.of(version).schema().target().task() == Task.REGRESSION;
  }

  private JsonNode report(Version version) {
    try {
      return json.readTree(version.report());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("report of " + version.model(), e);
    }
  }
}
