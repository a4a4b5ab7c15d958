package io.clickml.service.scoring;

/** Knows which versions of a model answer. */
public interface Router {
  /**
   * Who answers now, as of one moment: a call asks once.
   *
   * @throws io.clickml.service.platform.ProblemException when there is no such model, or no version
   *     of it answers
   */
  Routing of(String workspace, String model);
}
