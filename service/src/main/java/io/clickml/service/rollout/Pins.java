package io.clickml.service.rollout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.schema.ColumnMatcher;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.scorer.Prediction;
import io.clickml.modelstore.scorer.ScoreOptions;
import io.clickml.modelstore.scorer.Scorer;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Version;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.ProblemKind;
import io.clickml.service.platform.Problems;
import io.clickml.service.scoring.LoadedScorers;
import io.clickml.service.workspace.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rows that must stay right: pinned by people, checked for every version that is to be tried. */
final class Pins {
  private static final ProblemKind WRONG =
      new ProblemKind("pinned-rows-wrong", 409, "Pinned rows come out wrong");
  private static final int MOST = 1_000;
  private static final int LONGEST_NOTE = 500;

  private final Platform platform;
  private final PinDao pins;
  private final ModelService models;
  private final LoadedScorers scorers;

  Pins(Platform platform, ModelService models, LoadedScorers scorers) {
    this.platform = platform;
    this.pins = platform.database().dao(PinDao.class);
    this.models = models;
    this.scorers = scorers;
  }

  /** Pins a row; what it expects must be something that the live version can say. */
  PinView add(Caller caller, String model, PinRequest request) {
    Version live = models.version(caller.workspace(), model, null);
    Schema schema = scorers.of(live).schema();
    check(request, schema);
    if (pins.all(caller.workspace(), model).size() >= MOST) {
      throw Problems.fieldInvalid("cells", "cannot be pinned: " + MOST + " rows are already");
    }
    Pin pin =
        new Pin(
            caller.workspace(),
            model,
            platform.ids().next("pin"),
            write(request.cells()),
            write(request.expected()),
            request.tolerance(),
            request.note(),
            caller.author(),
            platform.clock().instant());
    pins.insert(pin);
    return view(pin);
  }

  List<PinView> all(Caller caller, String model) {
    models.model(caller.workspace(), model);
    return pins.all(caller.workspace(), model).stream().map(this::view).toList();
  }

  void remove(Caller caller, String model, String id) {
    if (pins.delete(caller.workspace(), model, id) == 0) {
      throw Problems.notFound("pinned row", id);
    }
  }

  /** What a version says of every pinned row. */
  List<PinView.Checked> check(Version version) {
    List<Pin> all = pins.all(version.workspace(), version.model());
    Scorer scorer = scorers.of(version);
    List<PinView.Checked> checked = new ArrayList<>();
    for (Pin pin : all) {
      Prediction said = scorer.predict(row(pin, scorer.schema()), ScoreOptions.withReasons(0))[0];
      checked.add(new PinView.Checked(view(pin), said.value(), right(pin, said.value())));
    }
    return checked;
  }

  /**
   * Refuses a version that gets a pinned row wrong.
   *
   * @throws io.clickml.service.platform.ProblemException 409 naming the rows
   */
  void require(Version version) {
    List<PinView.Checked> wrong = check(version).stream().filter(each -> !each.right()).toList();
    if (!wrong.isEmpty()) {
      PinView.Checked first = wrong.get(0);
      String said =
          "Version %d gets %d of the pinned rows wrong, the first %s: it says “%s”, and “%s” is expected. Unpin them, or train again."
              .formatted(
                  version.version(),
                  wrong.size(),
                  first.pin().id(),
                  CellText.of(first.said()),
                  CellText.of(first.pin().expected()));
      List<String> ids = wrong.stream().map(each -> each.pin().id()).toList();
      throw WRONG
          .because(said, Map.of("version", version.version(), "pins", ids))
          .atField("version")
          .asException();
    }
  }

  private void check(PinRequest request, Schema schema) {
    if (request.cells() == null || request.cells().isEmpty()) {
      throw Problems.fieldInvalid("cells", "must hold the row: its cells by column");
    }
    JsonNode cells = tree(write(request.cells()));
    List<String> unknown = ColumnMatcher.matchSome(names(cells), schema).extra();
    for (Map.Entry<String, JsonNode> cell : cells.properties()) {
      if (unknown.contains(cell.getKey()) || cell.getValue().isContainerNode()) {
        throw Problems.fieldInvalid(
            "cells", "must be cells of columns that the model needs, not “" + cell.getKey() + "”");
      }
    }
    boolean number = schema.target().task() == Task.REGRESSION;
    if (number && !(request.expected() instanceof Number)) {
      throw Problems.fieldInvalid("expected", "must be a number");
    }
    String expected = CellText.of(cell(tree(write(request.expected()))));
    List<String> answers = schema.target().classes().stream().map(CellText::of).toList();
    if (!number && !answers.contains(expected)) {
      throw Problems.fieldInvalid(
          "expected", "must be one of “" + String.join("”, “", answers) + "”");
    }
    if (number && !(request.tolerance() != null && request.tolerance() >= 0)) {
      throw Problems.fieldInvalid("tolerance", "must say how far the number may be off");
    }
    if (request.note() != null && request.note().length() > LONGEST_NOTE) {
      throw Problems.fieldInvalid("note", "must have at most " + LONGEST_NOTE + " characters");
    }
  }

  private boolean right(Pin pin, Object said) {
    Object expected = cell(tree(pin.expected()));
    if (said instanceof Double number && expected instanceof Double wanted) {
      double tolerance = pin.tolerance() == null ? 0 : pin.tolerance();
      return Math.abs(number - wanted) <= tolerance;
    }
    return CellText.of(said).equals(CellText.of(expected));
  }

  private RawTable row(Pin pin, Schema schema) {
    JsonNode cells = tree(pin.cells());
    List<String> given = names(cells);
    int[] positions = ColumnMatcher.matchSome(given, schema).positions();
    List<String> names = schema.inputs().stream().map(InputColumn::name).toList();
    List<Cells> columns = new ArrayList<>();
    for (int position : positions) {
      Object cell = position < 0 ? null : cell(cells.get(given.get(position)));
      columns.add(new Cells.Builder().add(cell).build());
    }
    return new RawTable(names, columns);
  }

  private static List<String> names(JsonNode cells) {
    List<String> names = new ArrayList<>();
    cells.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private PinView view(Pin pin) {
    return new PinView(
        pin.id(),
        tree(pin.cells()),
        cell(tree(pin.expected())),
        pin.tolerance(),
        pin.note(),
        pin.author(),
        pin.createdAt());
  }

  private static Object cell(JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    }
    if (value.isNumber()) {
      return value.doubleValue();
    }
    return value.isBoolean() ? (Object) value.booleanValue() : value.asText();
  }

  private JsonNode tree(String text) {
    try {
      return platform.json().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("pinned row", e);
    }
  }

  private String write(Object value) {
    try {
      return platform.json().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
