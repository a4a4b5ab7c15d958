package io.clickml.service.rollout.judge;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All that is known about a rollout now; independent of the order in which it became known.
 *
 * @param progress how far it is
 * @param events rare events of the whole rollout, by kind, one count per weight
 * @param quality all rows with an outcome, wherever both answers come from (replay, shadow, canary)
 * @param changes how much the answers differ
 * @param acknowledged whether a person has seen the signals and goes on all the same
 */
public record Evidence(
    Progress progress,
    Map<EventKind, List<ShareCount>> events,
    Quality quality,
    Changes changes,
    boolean acknowledged) {
  public Evidence {
    Objects.requireNonNull(progress, "progress");
    Objects.requireNonNull(quality, "quality");
    Objects.requireNonNull(changes, "changes");
    events = Map.copyOf(events);
  }

  /** The counts of a kind; empty if there were none. */
  List<ShareCount> of(EventKind kind) {
    return events.getOrDefault(kind, List.of());
  }
}
