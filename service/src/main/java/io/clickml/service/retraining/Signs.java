package io.clickml.service.retraining;

/** What is seen of a model in use that can be a reason to train it again. */
public interface Signs {
  /** Whether rows look different for long. */
  boolean drifted(String workspace, String model);

  /** Whether answers have become worse than promised. */
  boolean worse(String workspace, String model);
}
