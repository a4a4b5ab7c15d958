package io.clickml.service.rollout;

import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.scorer.Prediction;
import io.clickml.modelstore.scorer.ScoreOptions;
import io.clickml.modelstore.scorer.Scorer;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Moves;
import io.clickml.service.model.Version;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.ProblemException;
import io.clickml.service.platform.ProblemKind;
import io.clickml.service.platform.Problems;
import io.clickml.service.scoring.LoadedScorers;
import io.clickml.service.workspace.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rows that must stay right: pinned by people, checked for every version that is to be tried. */
final class Pins {
  private static final Logger LOG = LoggerFactory.getLogger(Pins.class);
  private static final ProblemKind WRONG =
      new ProblemKind("pinned-rows-wrong", 409, "Pinned rows come out wrong");
  private static final int MOST = 1_000;

  private final Platform platform;
  private final PinDao pins;
  private final PinCells cells;
  private final PinRules rules;
  private final ModelService models;
  private final Moves moves;
  private final LoadedScorers scorers;

  Pins(Platform platform, ModelService models, Moves moves, LoadedScorers scorers) {
    this.platform = platform;
    this.pins = platform.database().dao(PinDao.class);
    this.cells = new PinCells(platform.json());
    this.rules = new PinRules(cells);
    this.models = models;
    this.moves = moves;
    this.scorers = scorers;
  }

  /** Pins a row; what it expects must be something that the live version can say. */
  PinView add(Caller caller, String model, PinRequest request) {
    Version live = models.version(caller.workspace(), model, null);
    Scorer scorer = scorers.of(live);
    rules.check(request, scorer.schema());
    Pin pin =
        new Pin(
            caller.workspace(),
            model,
            platform.ids().next("pin"),
            cells.write(request.cells()),
            cells.write(request.expected()),
            request.tolerance(),
            request.note(),
            caller.author(),
            platform.clock().instant());
    platform.database().transact(() -> insert(pin, live, scorer));
    return cells.view(pin, said(pin, live, scorer));
  }

  // Of two that contradict each other and come at once, the second waits, and sees the first.
  private void insert(Pin pin, Version live, Scorer scorer) {
    moves.hold(pin.workspace(), pin.model(), live.version());
    List<Pin> others = pins.all(pin.workspace(), pin.model());
    if (others.size() >= MOST) {
      throw Problems.fieldInvalid("cells", "cannot be pinned: " + MOST + " rows are already");
    }
    rules.agree(pin, others, scorer.schema());
    pins.insert(pin);
  }

  /** All of a model, each with what the live version says of it, where that can be asked. */
  List<PinView> all(Caller caller, String model) {
    int live = models.model(caller.workspace(), model).live();
    List<Pin> all = pins.all(caller.workspace(), model);
    if (live != 0 && !all.isEmpty()) {
      Version version = models.version(caller.workspace(), model, live);
      try {
        Scorer scorer = scorers.of(version);
        return all.stream().map(pin -> cells.view(pin, said(pin, version, scorer))).toList();
      } catch (ProblemException gone) {
        LOG.warn("version {} of {} cannot be asked", live, model, gone);
      }
    }
    return all.stream().map(pin -> cells.view(pin, null)).toList();
  }

  private PinView.Said said(Pin pin, Version version, Scorer scorer) {
    Prediction said =
        scorer.predict(cells.row(pin, scorer.schema()), ScoreOptions.withReasons(0))[0];
    return new PinView.Said(version.version(), said.value(), right(pin, said.value()));
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
      PinView.Said said = said(pin, version, scorer);
      checked.add(new PinView.Checked(cells.view(pin, null), said.said(), said.right()));
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

  private boolean right(Pin pin, Object said) {
    Object expected = cells.expected(pin);
    if (said instanceof Double number && expected instanceof Double wanted) {
      double tolerance = pin.tolerance() == null ? 0 : pin.tolerance();
      return Math.abs(number - wanted) <= tolerance;
    }
    return CellText.of(said).equals(CellText.of(expected));
  }
}
