package io.clickml.service.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Turns what is kept of models and versions into what travels. */
final class ModelViews {
  private final ModelService models;
  private final ObjectMapper json;

  ModelViews(ModelService models, ObjectMapper json) {
    this.models = models;
    this.json = json;
  }

  ModelView.Summary summary(Model model) {
    Version live = models.shown(model);
    return new ModelView.Summary(
        model.slug(),
        model.title(),
        model.target(),
        ModelView.word(model.task()),
        model.live(),
        models.count(model),
        model.createdAt(),
        model.updatedAt(),
        report(live).path("headline"));
  }

  ModelView model(Model model) {
    List<Version> versions = models.versions(model.workspace(), model.slug());
    Version live = models.shown(model);
    return new ModelView(
        model.slug(),
        model.title(),
        model.target(),
        ModelView.word(model.task()),
        model.live(),
        model.epoch(),
        Arms.of(models.arms(model.workspace(), model.slug())),
        model.createdAt(),
        model.updatedAt(),
        report(live).path("headline"),
        expects(live).columns(),
        versions.stream().map(this::listed).toList());
  }

  VersionView version(Model model, Version version) {
    JsonNode report = report(version);
    Expects expects = expects(version);
    return new VersionView(
        model.slug(),
        version.version(),
        version.state(),
        model.target(),
        ModelView.word(model.task()),
        expects.classes(),
        version.createdAt(),
        report.path("rows").asLong(),
        expects.columns(),
        report.path("score").path("metric"),
        report.path("score"),
        report.path("headline"),
        version.training(),
        version.parent(),
        version.cause(),
        version.author(),
        version.knownUntil(),
        version.bytes(),
        version.digest());
  }

  /** The report as data, with what only the service knows in front. */
  ObjectNode report(Model model, Version version) {
    ObjectNode report = json.createObjectNode();
    report.put("model", model.slug());
    report.put("version", version.version());
    report.put("target", model.target());
    report.put("task", ModelView.word(model.task()));
    report.setAll((ObjectNode) report(version));
    return report;
  }

  private ModelView.VersionSummary listed(Version version) {
    JsonNode report = report(version);
    return new ModelView.VersionSummary(
        version.version(),
        version.state(),
        version.cause(),
        version.createdAt(),
        report.path("rows").asLong(),
        report.path("headline"),
        version.training());
  }

  private JsonNode report(Version version) {
    try {
      return json.readTree(version.report());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("report of " + version.model(), e);
    }
  }

  private Expects expects(Version version) {
    try {
      return json.readValue(version.expects(), Expects.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("columns of " + version.model(), e);
    }
  }
}
