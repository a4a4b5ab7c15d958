package io.clickml.service.automl;

/** Hears how a training goes, at least twice a second, from the thread that trains. */
@FunctionalInterface
public interface Progress {
  void event(ProgressEvent event);

  /** Hears nothing. */
  Progress NONE = event -> {};
}
