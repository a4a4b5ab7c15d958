package io.clickml.service.automl;

import io.clickml.modelstore.Sentence;

/** A training that cannot give a model, with the reason in words. */
public final class TrainingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Sentence sentence;

  public TrainingException(Sentence sentence) {
    super(sentence.code() + ": " + sentence.text());
    this.sentence = sentence;
  }

  /** What a person is told. */
  public Sentence sentence() {
    return sentence;
  }
}
