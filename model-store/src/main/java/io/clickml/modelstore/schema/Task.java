package io.clickml.modelstore.schema;

/** The kind of question a model answers. */
public enum Task {
  /** One of two classes. */
  BINARY,
  /** One of three or more classes. */
  MULTICLASS,
  /** A number. */
  REGRESSION
}
