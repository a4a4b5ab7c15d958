package io.clickml.service.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.Sentence;
import io.clickml.service.platform.Cursor;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.Page;
import io.clickml.service.platform.ProblemKind;
import io.clickml.service.platform.Problems;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What happened to a model, and who answered at any moment. */
final class ModelHistory {
  private static final ProblemKind NO_HISTORY =
      new ProblemKind("history-not-there", 404, "Nothing is known of that time");
  private static final int LONGEST_NOTE = 2_000;

  private final ModelEventDao events;
  private final Moves moves;
  private final ModelService models;
  private final ObjectMapper json;

  ModelHistory(Database database, Moves moves, ModelService models, ObjectMapper json) {
    this.events = database.dao(ModelEventDao.class);
    this.moves = moves;
    this.models = models;
    this.json = json;
  }

  /** A page of what happened, newest first. */
  Page<EventView> page(String workspace, String model, Cursor after, int limit) {
    models.model(workspace, model);
    List<ModelEvent> found = events.before(workspace, model, number(after), limit + 1);
    return Page.of(
        found,
        limit,
        this::view,
        event -> new Cursor(event.happenedAt(), Integer.toString(event.n())));
  }

  /** Who answered at a moment, and since which event. */
  EventView at(String workspace, String model, Instant at) {
    models.model(workspace, model);
    ModelEvent event =
        events
            .at(workspace, model, at)
            .orElseThrow(
                () ->
                    NO_HISTORY
                        .because(
                            "“" + model + "” has no history before that time.",
                            Map.of("model", model, "at", at.toString()))
                        .atField("at")
                        .asException());
    return view(event);
  }

  /** Adds a person's note on a version. */
  EventView note(String workspace, String model, int version, String actor, String text) {
    if (text == null || text.isBlank()) {
      throw Problems.fieldInvalid("text", "must say something");
    }
    if (text.length() > LONGEST_NOTE) {
      throw Problems.fieldInvalid("text", "must have at most " + LONGEST_NOTE + " characters");
    }
    models.version(workspace, model, version);
    Sentence note = new Sentence("history-note", Map.of("text", text.strip()), text.strip());
    moves.make(new Move(workspace, model, null, List.of(), "note", version, actor, note));
    return view(events.before(workspace, model, Integer.MAX_VALUE, 1).get(0));
  }

  private static int number(Cursor after) {
    try {
      return after.id().isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(after.id());
    } catch (NumberFormatException e) {
      throw Problems.fieldInvalid("after", "must be the “next” of the page before");
    }
  }

  private EventView view(ModelEvent event) {
    try {
      return new EventView(
          event.n(),
          event.happenedAt(),
          event.kind(),
          event.version(),
          event.actor(),
          json.readValue(event.sentence(), Sentence.class),
          json.readValue(event.arms(), Arms.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("event of " + event.model(), e);
    }
  }
}
