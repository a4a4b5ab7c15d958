package io.clickml.service.rollout;

import io.clickml.modelstore.Sentence;

/** Sends a version back that cannot answer. */
interface ShadowBreaker {
  /**
   * Called again when it throws.
   *
   * @param why in words
   */
  void broke(Rollout rollout, Sentence why);
}
