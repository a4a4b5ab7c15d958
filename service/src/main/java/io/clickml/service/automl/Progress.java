package io.clickml.service.automl;

import io.clickml.modelstore.schema.Schema;

/** Hears how a training goes, at least twice a second, from the thread that trains. */
@FunctionalInterface
public interface Progress {
  void event(ProgressEvent event);

  /** Hears once what is learned from what, when there is a first model. */
  default void learning(Schema schema) {}

  /** Hears nothing. */
  Progress NONE = event -> {};
}
