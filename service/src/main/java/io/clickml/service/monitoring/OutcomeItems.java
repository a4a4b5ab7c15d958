package io.clickml.service.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.platform.Problem;
import io.clickml.service.platform.ProblemKind;
import io.clickml.service.platform.Problems;
import io.clickml.service.table.format.CellNames;
import io.clickml.service.table.format.TableInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds outcomes in a JSON body or in a sheet. */
final class OutcomeItems {
  private static final String ITEMS = "items";
  static final String PREDICTION_ID = "predictionId";
  static final String KEY = "key";
  static final String VALUE = "value";
  static final String OBSERVED_AT = "observedAt";
  static final String REVISION = "revision";

  private static final Set<String> FIELDS =
      Set.of(PREDICTION_ID, KEY, VALUE, OBSERVED_AT, REVISION);
  private static final ProblemKind COLUMN_MISSING =
      new ProblemKind("column-missing", 422, "A column is missing");

  private static final ProblemKind COLUMN_TWICE =
      new ProblemKind("column-twice", 422, "A column is there twice");
  // How a name is read that stands above a second column, see ColumnNames.
  private static final Pattern RENAMED = Pattern.compile("(.+) \\(([0-9]{1,6})\\)");

  private OutcomeItems() {}

  static List<OutcomeItem> of(List<JsonNode> nodes) {
    List<OutcomeItem> items = new ArrayList<>(nodes.size());
    for (int n = 0; n < nodes.size(); n++) {
      items.add(item(nodes.get(n), ITEMS + "[" + n + "]"));
    }
    return items;
  }

  /**
   * The rows of a sheet.
   *
   * @param target name of the column that the model predicts: it may hold the values
   */
  static List<OutcomeItem> of(TableInput input, String target) {
    RawTable table = input.table();
    int[] columns = columns(table.names(), target);
    List<OutcomeItem> items = new ArrayList<>(table.rows());
    for (int row = 0; row < table.rows(); row++) {
      items.add(
          new OutcomeItem(
              cell(table, columns[0], row),
              cell(table, columns[1], row),
              cell(table, columns[2], row),
              cell(table, columns[3], row),
              cell(table, columns[4], row),
              null,
              inSheet(table.names(), input.cells(), columns, row)));
    }
    return items;
  }

  private static OutcomeItem item(JsonNode node, String place) {
    BiFunction<Problem, String, Problem> blame =
        (problem, field) -> problem.atField(field == null ? place : place + "." + field);
    return new OutcomeItem(
        cell(node, PREDICTION_ID),
        cell(node, KEY),
        cell(node, VALUE),
        cell(node, OBSERVED_AT),
        cell(node, REVISION),
        fault(node, blame),
        blame);
  }

  private static Problem fault(JsonNode node, BiFunction<Problem, String, Problem> blame) {
    if (!node.isObject()) {
      String said = "An outcome is a JSON object.";
      return blame.apply(Problems.FIELD_INVALID.because(said, Map.of("field", ITEMS)), null);
    }
    Set<String> unknown = new TreeSet<>();
    node.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(FIELDS);
    for (String field : unknown) {
      String said = "An outcome has no field “" + field + "”.";
      return blame.apply(Problems.FIELD_UNKNOWN.because(said, Map.of("field", field)), field);
    }
    for (String field : FIELDS) {
      if (node.path(field).isContainerNode()) {
        String said = "“" + field + "” must be a single value.";
        return blame.apply(Problems.FIELD_INVALID.because(said, Map.of("field", field)), field);
      }
    }
    return null;
  }

  private static Object cell(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isContainerNode() ? null : ReplayRows.cell(value);
  }

  private static Object cell(RawTable table, int column, int row) {
    return column < 0 ? null : table.columns().get(column).get(row);
  }

  private static BiFunction<Problem, String, Problem> inSheet(
      List<String> names, CellNames cells, int[] columns, int row) {
    return (problem, field) -> {
      int column = columns[order().indexOf(field)];
      int shown = column >= 0 ? column : Math.max(columns[0], columns[1]);
      return problem.atCell(cells.of(row, shown)).atColumn(names.get(shown));
    };
  }

  private static List<String> order() {
    return List.of(PREDICTION_ID, KEY, VALUE, OBSERVED_AT, REVISION);
  }

  private static int[] columns(List<String> names, String target) {
    int[] columns = order().stream().mapToInt(field -> find(names, field)).toArray();
    if (columns[2] < 0) {
      columns[2] = names.indexOf(target);
    }
    if (columns[2] < 0) {
      throw missing(VALUE, "“value”, or “" + target + "”: what really happened");
    }
    if (columns[0] < 0 && columns[1] < 0) {
      throw missing(KEY, "“key” or “predictionId”: of which row it is");
    }
    return columns;
  }

  private static RuntimeException missing(String column, String words) {
    return COLUMN_MISSING
        .because("The sheet needs a column " + words + ".", Map.of("columns", List.of(column)))
        .atColumn(column)
        .asException();
  }

  // "Prediction ID" is the column that the wire calls predictionId.
  private static int find(List<String> names, String field) {
    int found = -1;
    for (int i = 0; i < names.size(); i++) {
      String plain = inFile(names.get(i), names).toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
      if (plain.equals(field.toLowerCase(Locale.ROOT))) {
        if (found >= 0) {
          throw twice(field, names.get(found), names.get(i));
        }
        found = i;
      }
    }
    return found;
  }

  /** The name in the file; "Value (2)" is a second "Value" only where that is there, too. */
  private static String inFile(String name, List<String> names) {
    Matcher renamed = RENAMED.matcher(name);
    if (!renamed.matches() || !names.contains(renamed.group(1))) {
      return name;
    }
    int n = Integer.parseInt(renamed.group(2));
    return n >= 2 && n <= names.size() ? renamed.group(1) : name;
  }

  private static RuntimeException twice(String column, String first, String second) {
    String said =
        "Both “%s” and “%s” could be the column “%s”. Leave only one of them."
            .formatted(first, second, column);
    return COLUMN_TWICE
        .because(said, Map.of("column", column, "first", first, "second", second))
        .atColumn(second)
        .asException();
  }
}
