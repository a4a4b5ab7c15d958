package io.clickml.service.automl;

import java.util.Set;

/**
 * What a person said, or somebody guessed, about the columns to learn from.
 *
 * @param exclude columns that must not be learned from, because the person said so
 * @param include columns to learn from although they look personal or name the row
 * @param personal columns that look like facts about one person; left out unless included
 */
public record ColumnChoice(Set<String> exclude, Set<String> include, Set<String> personal) {
  /** Nothing said, nothing guessed. */
  public static final ColumnChoice FREE = new ColumnChoice(Set.of(), Set.of(), Set.of());

  public ColumnChoice {
    exclude = exclude == null ? Set.of() : Set.copyOf(exclude);
    include = include == null ? Set.of() : Set.copyOf(include);
    personal = personal == null ? Set.of() : Set.copyOf(personal);
  }
}
