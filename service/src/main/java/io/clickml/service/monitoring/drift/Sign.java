package io.clickml.service.monitoring.drift;

/** In which way a column may drift. */
enum Sign {
  /** Its values are spread otherwise. */
  SPREAD,
  /** More or fewer rows are blank. */
  BLANK,
  /** There are values that were not learned from. */
  UNSEEN
}
