package io.clickml.service.monitoring;

import io.clickml.service.model.Model;
import io.clickml.service.model.ModelService;
import io.clickml.service.platform.Database;
import java.time.Instant;

/** Tells cheaply whether anything came that figures of a model are made of. */
final class Arrivals {
  private final PredictionDao predictions;
  private final OutcomeDao outcomes;
  private final ModelService models;
  private final ConductService conducts;

  Arrivals(Database database, ModelService models, ConductService conducts) {
    this.predictions = database.dao(PredictionDao.class);
    this.outcomes = database.dao(OutcomeDao.class);
    this.models = models;
    this.conducts = conducts;
  }

  /**
   * What there is, in short: two of them are equal when nothing came between.
   *
   * @param outcomes kept of the model, all revisions
   * @param told when the last of them was
   * @param answered when the predictions that are kept were given
   * @param versions made so far
   * @param epoch raised when another version answers
   * @param conduct what is done with the answers
   */
  record Stamp(
      long outcomes,
      Instant told,
      PredictionDao.Span answered,
      int versions,
      int epoch,
      Conduct conduct) {}

  /** What there is of a model. */
  Stamp of(String workspace, String slug) {
    Model model = models.model(workspace, slug);
    OutcomeDao.Told told = outcomes.told(workspace, slug);
    return new Stamp(
        told.n(),
        told.at(),
        predictions.span(workspace, slug),
        model.lastVersion(),
        model.epoch(),
        conducts.find(workspace, slug));
  }
}
