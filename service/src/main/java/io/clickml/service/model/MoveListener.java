package io.clickml.service.model;

import io.clickml.modelstore.Sentence;

/** Hears of moves, each in its own transaction: what it writes is there or not with the move. */
public interface MoveListener {
  /**
   * @param event what happened
   * @param why in words
   */
  void moved(ModelEvent event, Sentence why);
}
