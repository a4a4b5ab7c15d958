package io.clickml.service.monitoring;

import io.clickml.modelstore.schema.RowNames;
import io.clickml.service.model.ModelService;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.Problems;
import io.clickml.service.scoring.ControlGroup;
import java.util.function.Predicate;

/** What is done with the answers of models, as their owners say. */
final class ConductService implements ControlGroup {
  private static final double USUAL_SHARE = 0.1;
  private static final double LEAST_SHARE = 0.01;
  private static final double LARGEST_SHARE = 0.5;

  private final ConductDao conducts;
  private final ModelService models;

  ConductService(Database database, ModelService models) {
    this.conducts = database.dao(ConductDao.class);
    this.models = models;
  }

  /** What was said of a model; that its answers change nothing, when nothing was. */
  Conduct find(String workspace, String model) {
    return conducts.find(workspace, model).orElse(Conduct.PLAIN);
  }

  Conduct get(String workspace, String model) {
    models.model(workspace, model);
    return find(workspace, model);
  }

  Conduct put(String workspace, String model, ConductRequest request) {
    models.model(workspace, model);
    Conduct conduct = conduct(request);
    conducts.put(workspace, model, conduct);
    return conduct;
  }

  @Override
  public Predicate<String> of(String workspace, String model) {
    Conduct conduct = find(workspace, model);
    return conduct.controlShare() == 0
        ? NOBODY
        : name -> conduct.keepsAside(model, RowNames.of(name));
  }

  private static Conduct conduct(ConductRequest request) {
    if (request.affectsOutcome() == null) {
      throw Problems.fieldMissing(
          "affectsOutcome",
          "Say whether acting on an answer changes what happens: “affectsOutcome”.");
    }
    Double share = request.controlShare();
    if (!request.affectsOutcome()) {
      if (share != null && share != 0) {
        throw Problems.fieldInvalid(
            "controlShare", "is only for answers that change what happens: leave it out, or say 0");
      }
      return Conduct.PLAIN;
    }
    if (share != null && !(share >= LEAST_SHARE && share <= LARGEST_SHARE)) {
      throw Problems.fieldInvalid("controlShare", "must be 0.01 to 0.5: a part of the rows");
    }
    return new Conduct(true, share == null ? USUAL_SHARE : share);
  }
}
