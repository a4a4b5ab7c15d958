package io.clickml.service.training;

import java.util.List;

/**
 * Events after a cursor.
 *
 * @param events in order
 * @param next the cursor for the next time
 * @param state where the training stands
 */
record EventList(List<EventView> events, int next, TrainingState state) {
  static EventList of(List<TrainingEvent> events, int after, TrainingState state) {
    int next = events.isEmpty() ? after : events.get(events.size() - 1).n();
    return new EventList(events.stream().map(EventView::of).toList(), next, state);
  }
}
