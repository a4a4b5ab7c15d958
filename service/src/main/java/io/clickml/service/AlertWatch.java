package io.clickml.service;

import io.clickml.modelstore.Sentence;
import io.clickml.service.alert.AlertKind;
import io.clickml.service.alert.AlertLevel;
import io.clickml.service.alert.Alerts;
import io.clickml.service.model.Model;
import io.clickml.service.model.ModelEvent;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.UnreachableVersionException;
import io.clickml.service.monitoring.QualityWatch;
import io.clickml.service.monitoring.drift.DriftService;
import io.clickml.service.monitoring.drift.DriftView;
import io.clickml.service.monitoring.drift.Span;
import io.clickml.service.monitoring.drift.State;
import io.clickml.service.rollout.RolloutService;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Raises alerts of what other rooms only show: moves of versions, drift, quality, questions. */
final class AlertWatch {
  private static final Logger LOG = LoggerFactory.getLogger(AlertWatch.class);

  private final Alerts alerts;
  private final ModelService models;
  private final DriftService drift;
  private final QualityWatch quality;
  private final RolloutService rollouts;

  AlertWatch(
      Alerts alerts,
      ModelService models,
      DriftService drift,
      QualityWatch quality,
      RolloutService rollouts) {
    this.alerts = alerts;
    this.models = models;
    this.drift = drift;
    this.quality = quality;
    this.rollouts = rollouts;
  }

  /** Hears of a move, in its transaction. */
  void moved(ModelEvent event, Sentence why) {
    switch (event.kind()) {
      case "promoted" -> raise(event, AlertKind.PROMOTED, AlertLevel.INFO, why);
      case "rolled-back" -> raise(event, AlertKind.SENT_BACK, AlertLevel.WARNING, why);
      case "quarantined" -> raise(event, AlertKind.SET_ASIDE, AlertLevel.ALARM, why);
      default -> {}
    }
  }

  /** Looks at every model that answers. */
  void look() {
    for (Model model : models.answering()) {
      try {
        look(model);
      } catch (RuntimeException failure) {
        LOG.error("{} could not be watched", model.slug(), failure);
      }
    }
  }

  private void look(Model model) {
    lookAtDrift(model);
    if (quality.worse(model.workspace(), model.slug())) {
      raise(model, AlertKind.QUALITY, AlertLevel.ALARM, worse(model.live()));
    }
    rollouts
        .question(model.workspace(), model.slug())
        .ifPresent(said -> raise(model, AlertKind.ASKS, AlertLevel.WARNING, said));
  }

  private void lookAtDrift(Model model) {
    try {
      DriftView seen = drift.of(model.workspace(), model.slug(), null, Span.HOUR);
      if (seen.state() == State.DRIFTED) {
        raise(model, AlertKind.DRIFT, AlertLevel.WARNING, of(seen.version(), seen.words()));
      }
    } catch (UnreachableVersionException gone) {
      // Who asks for answers is told, and so are people; the rest can be looked at meanwhile.
      LOG.warn("drift of {} cannot be judged", model.slug(), gone);
    }
  }

  private void raise(Model model, AlertKind kind, AlertLevel level, Sentence said) {
    alerts.raise(model.workspace(), model.slug(), kind, level, said);
  }

  private void raise(ModelEvent event, AlertKind kind, AlertLevel level, Sentence why) {
    Sentence said = event.version() == null ? why : of(event.version(), why);
    alerts.raise(event.workspace(), event.model(), kind, level, said);
  }

  /** Of which version it speaks tells one alert from the next. */
  private static Sentence of(int version, Sentence said) {
    Map<String, Object> args = new TreeMap<>(said.args());
    args.put("version", version);
    return new Sentence(said.code(), args, said.text());
  }

  private static Sentence worse(int version) {
    return new Sentence(
        "quality-worse",
        Map.of("version", version),
        "The answers of version %d turn out worse than its report promised.".formatted(version));
  }
}
