package io.clickml.service.rollout.judge;

/**
 * How fast a rollout may go.
 *
 * @param stepSeconds least seconds in a step
 * @param wholeSeconds least seconds from the start to the promotion
 * @param stepRows least rows answered in a step, by either version
 * @param patienceSeconds after so many seconds a step waits for no further rows, as long as there
 *     was one
 */
public record Pace(long stepSeconds, long wholeSeconds, long stepRows, long patienceSeconds) {
  public Pace {
    if (Math.min(Math.min(stepSeconds, wholeSeconds), Math.min(stepRows, patienceSeconds)) < 0) {
      throw new IllegalArgumentException("Seconds and rows of a policy cannot be negative.");
    }
  }
}
