package io.clickml.service.scoring;

import java.util.function.Predicate;

/** Knows which rows are to be left as they are, so that it can be seen what happens by itself. */
public interface ControlGroup {
  /** No row is kept aside. */
  Predicate<String> NOBODY = name -> false;

  /** Tells by their name the rows of a model that are kept aside, as of one moment. */
  Predicate<String> of(String workspace, String model);
}
