package io.clickml.service.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.platform.Problem;
import io.clickml.service.platform.Problems;
import io.clickml.service.table.doctor.TypeDoctor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes profiles: from cells, from a person's corrections, from and to JSON. */
final class TableProfiles {
  private final ObjectMapper json;

  TableProfiles(ObjectMapper json) {
    this.json = json;
  }

  String write(TableProfile profile) {
    try {
      return json.writeValueAsString(profile);
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException(failure);
    }
  }

  TableProfile read(String text) {
    try {
      return json.readValue(text, TableProfile.class);
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException("a profile in the database is damaged", failure);
    }
  }

  /** Reads cells anew; corrections of a person win over what the doctor proposes. */
  TableProfile examine(TableProfile profile, RawTable cells) {
    return profile.with(TypeDoctor.examine(cells, profile.cells(), profile.corrections()));
  }

  /** The profile with further corrections. */
  TableProfile correct(TableProfile profile, RawTable cells, List<TablePatch.ColumnPatch> patches) {
    Map<String, Reading> corrections = new HashMap<>(profile.corrections());
    Aliases aliases = new Aliases(cells.names(), profile.aliases());
    for (int i = 0; i < patches.size(); i++) {
      TablePatch.ColumnPatch patch = patches.get(i);
      String field = "columns[" + i + "]";
      int column = cells.indexOf(patch.name());
      if (column < 0) {
        throw TableProblems.columnUnknown(patch.name(), field + ".name").asException();
      }
      if (patch.reading() != null) {
        corrections.put(patch.name(), reading(cells, column, patch.reading(), field + ".reading"));
      }
      if (patch.aliases() != null) {
        aliases.put(patch.name(), patch.aliases(), field + ".aliases");
      }
    }
    return examine(profile.with(corrections, aliases.all()), cells);
  }

  /** The profile with corrections and aliases from elsewhere; the table's own win. */
  TableProfile taught(
      TableProfile profile,
      RawTable cells,
      Map<String, Reading> corrections,
      Map<String, List<String>> aliases) {
    Map<String, Reading> readings = new HashMap<>(corrections);
    readings.putAll(profile.corrections());
    Map<String, List<String>> names = new HashMap<>();
    aliases.forEach(
        (column, others) ->
            names.put(column, others.stream().filter(other -> cells.indexOf(other) < 0).toList()));
    names.putAll(profile.aliases());
    TableProfile taught = profile.with(readings, names);
    return readings.equals(profile.corrections()) ? taught : examine(taught, cells);
  }

  /** What a person fixed, completed by what the cells tell. */
  private Reading reading(RawTable cells, int column, ObjectNode wanted, String field) {
    ColumnType type = type(wanted, field);
    Optional<Reading> told = told(cells, column, type, wanted);
    ObjectNode whole = json.createObjectNode();
    told.ifPresent(reading -> whole.setAll((ObjectNode) json.valueToTree(reading)));
    wanted
        .properties()
        .forEach(
            entry -> {
              if (told.isPresent() && !whole.has(entry.getKey())) {
                throw unknown(field + "." + entry.getKey());
              }
              whole.set(entry.getKey(), entry.getValue());
            });
    try {
      return json.treeToValue(whole, Reading.class);
    } catch (JsonProcessingException | IllegalArgumentException refused) {
      throw impossible(cells.names().get(column), wanted, field).asException();
    }
  }

  private static Optional<Reading> told(
      RawTable cells, int column, ColumnType type, ObjectNode wanted) {
    JsonNode pattern = wanted.path("pattern");
    try {
      return type == ColumnType.DATE && pattern.isTextual()
          ? Optional.of(TypeDoctor.dated(cells, column, pattern.textValue()))
          : Optional.ofNullable(TypeDoctor.readingAs(cells, column, type));
    } catch (IllegalArgumentException noPattern) {
      return Optional.empty();
    }
  }

  private static ColumnType type(ObjectNode wanted, String field) {
    JsonNode kind = wanted.path("kind");
    return Stream.of(ColumnType.values())
        .filter(type -> kind.isTextual() && TableView.kind(type).equals(kind.textValue()))
        .findFirst()
        .orElseThrow(() -> Problems.fieldInvalid(field + ".kind", "must be a kind of reading"));
  }

  private static RuntimeException unknown(String field) {
    return Problems.FIELD_UNKNOWN
        .because("The field “" + field + "” is not known here.", Map.of("field", field))
        .atField(field)
        .asException();
  }

  private static Problem impossible(String column, ObjectNode wanted, String field) {
    String kind = wanted.path("kind").asText();
    return TableProblems.READING_IMPOSSIBLE
        .because(
            "The cells of “%s” do not tell how to read them as %s. Give the whole reading, such as the pattern of a date."
                .formatted(column, kind),
            Map.of("column", column, "kind", kind))
        .atColumn(column)
        .atField(field);
  }
}
