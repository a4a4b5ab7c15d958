package io.clickml.service.model;

import io.clickml.modelstore.Sentence;
import java.util.List;
import java.util.Objects;

/**
 * A change of who answers, to be made in one transaction.
 *
 * @param workspace whose model it is
 * @param model its slug
 * @param epoch of the model that the change was decided on; null: whatever it is
 * @param becomes which version becomes what; empty: only something to remember
 * @param kind of the event, in a word or two
 * @param version of which the event speaks, or null
 * @param actor id of the key that asked, or the part of the service that decided
 * @param why in words
 */
public record Move(
    String workspace,
    String model,
    Integer epoch,
    List<Become> becomes,
    String kind,
    Integer version,
    String actor,
    Sentence why) {
  public Move {
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(why, "why");
    becomes = List.copyOf(becomes);
  }

  /**
   * A version's part in a move.
   *
   * @param version its number
   * @param to what it becomes
   * @param weight of a canary, in percent; else null
   * @param rollout that puts it there, or null
   */
  public record Become(int version, VersionState to, Double weight, String rollout) {
    public Become {
      Objects.requireNonNull(to, "to");
    }

    /** Outside a rollout. */
    public static Become of(int version, VersionState to) {
      return new Become(version, to, null, null);
    }
  }
}
