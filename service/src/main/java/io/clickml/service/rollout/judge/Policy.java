package io.clickml.service.rollout.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How a new version becomes the live one.
 *
 * @param name word for people and the wire
 * @param steps in order, ending with {@link Step#ALL}, which is the promotion
 * @param pace least times and rows
 * @param undecided what happens when all steps are done and quality is inconclusive
 * @param approval which moves need a person
 */
public record Policy(
    String name, List<Step> steps, Pace pace, Undecided undecided, Approval approval) {
  public Policy {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(pace, "pace");
    Objects.requireNonNull(undecided, "undecided");
    Objects.requireNonNull(approval, "approval");
    steps = inOrder(steps);
  }

  /** The same policy where one document brings all traffic: new rows only, instead of shares. */
  public Policy forOneDocument() {
    List<Step> others = new ArrayList<>(steps);
    others.removeIf(step -> step.kind() == Step.Kind.CANARY || step.kind() == Step.Kind.NEW_ROWS);
    others.add(others.size() - 1, Step.NEW_ROWS);
    return new Policy(name, others, pace, undecided, approval);
  }

  /** Index of the last step before the promotion. */
  public int lastStep() {
    return steps.size() - 2;
  }

  /**
   * The steps, checked: replay, shadow, shares or new rows, all; each only forward.
   *
   * @throws IllegalArgumentException with a sentence that names the step
   */
  static List<Step> inOrder(List<Step> steps) {
    if (steps.size() < 2) {
      throw new IllegalArgumentException("A policy needs at least one step before “all”.");
    }
    for (int i = 1; i < steps.size(); i++) {
      Step before = steps.get(i - 1);
      Step step = steps.get(i);
      if (!goesForward(before, step)) {
        throw new IllegalArgumentException(
            "Step %d, “%s”, cannot follow “%s”: steps go replay, shadow, growing shares, new-rows, all."
                .formatted(i + 1, step, before));
      }
    }
    if (!steps.get(steps.size() - 1).equals(Step.ALL)) {
      throw new IllegalArgumentException("The last step of a policy must be “all”.");
    }
    return List.copyOf(steps);
  }

  private static boolean goesForward(Step before, Step step) {
    int kinds = step.kind().compareTo(before.kind());
    return kinds > 0 || (kinds == 0 && step.weight() > before.weight());
  }
}
