package io.clickml.service.workspace;

/** What a key may do. */
public enum Scope {
  /** Everything in its workspace. */
  ALL,
  /** Look at models and ask for predictions. */
  SCORE;

  /** Whether a key of this scope may do what needs {@code wanted}. */
  boolean covers(Scope wanted) {
    return this == ALL || this == wanted;
  }
}
