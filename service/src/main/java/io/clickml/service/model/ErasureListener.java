package io.clickml.service.model;

/** Hears that a model is erased. */
public interface ErasureListener {
  /** Called in the transaction that erases it: what it throws undoes that. */
  void erased(String workspace, String model);
}
