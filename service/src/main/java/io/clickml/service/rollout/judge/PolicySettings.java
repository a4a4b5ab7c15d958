package io.clickml.service.rollout.judge;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A policy in the settings; what is absent is taken from the built-in policy of the same name, else
 * from {@code standard}.
 *
 * @param steps such as {@code [replay, shadow, 5 %, 50 %, all]}
 * @param stepSeconds least seconds in a step
 * @param wholeSeconds least seconds from the start to the promotion
 * @param stepRows least rows answered in a step
 * @param patienceSeconds after so many seconds a step waits for no further rows
 * @param undecided what happens when all steps are done and quality is inconclusive
 * @param approval which moves need a person
 */
public record PolicySettings(
    @Size(min = 2, max = 50) List<Step> steps,
    @Min(0) @Max(YEAR) Long stepSeconds,
    @Min(0) @Max(YEAR) Long wholeSeconds,
    @Min(0) @Max(1_000_000_000) Long stepRows,
    @Min(0) @Max(YEAR) Long patienceSeconds,
    Undecided undecided,
    Approval approval) {
  private static final long YEAR = 366L * 24 * 3600;

  public PolicySettings {
    steps = steps == null ? null : List.copyOf(steps);
  }

  /** The policy that these settings make of another. */
  Policy over(String name, Policy base) {
    Pace pace =
        new Pace(
            or(stepSeconds, base.pace().stepSeconds()),
            or(wholeSeconds, base.pace().wholeSeconds()),
            or(stepRows, base.pace().stepRows()),
            or(patienceSeconds, base.pace().patienceSeconds()));
    return new Policy(
        name,
        or(steps, base.steps()),
        pace,
        or(undecided, base.undecided()),
        or(approval, base.approval()));
  }

  private static <T> T or(T value, T otherwise) {
    return value == null ? otherwise : value;
  }
}
