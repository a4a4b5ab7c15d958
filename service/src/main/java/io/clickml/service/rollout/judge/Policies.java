package io.clickml.service.rollout.judge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The policies that a rollout can be given: the four built-in ones, and those of the settings. */
public final class Policies {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private static final List<Step> LADDER = ladder("replay", "shadow", "1 %", "5 %", "25 %", "50 %");

  /** Ten minutes a step; promotes unless something speaks against it. */
  public static final Policy FAST =
      new Policy(
          "fast",
          ladder("replay", "5 %", "50 %"),
          new Pace(10 * MINUTE, 0, 100, HOUR),
          Undecided.PROMOTE,
          Approval.NONE);

  /** An hour a step, a day in all; asks when outcomes do not tell. The default. */
  public static final Policy STANDARD =
      new Policy(
          "standard", LADDER, new Pace(HOUR, DAY, 1_000, DAY), Undecided.HOLD, Approval.NONE);

  /** A day a step, a week in all; a person approves. */
  public static final Policy CAREFUL =
      new Policy(
          "careful",
          LADDER,
          new Pace(DAY, 7 * DAY, 1_000, 3 * DAY),
          Undecided.HOLD,
          Approval.PROMOTION);

  /** A person makes each move; what goes wrong is still taken back at once. */
  public static final Policy MANUAL =
      new Policy("manual", LADDER, new Pace(0, 0, 0, 0), Undecided.HOLD, Approval.EACH_STEP);

  private final Map<String, Policy> byName = new LinkedHashMap<>();

  /**
   * The built-in policies, changed and joined by those of the settings.
   *
   * @throws IllegalArgumentException naming the policy that cannot be
   */
  public Policies(Map<String, PolicySettings> settings) {
    Stream.of(FAST, STANDARD, CAREFUL, MANUAL).forEach(each -> byName.put(each.name(), each));
    settings.forEach(this::add);
  }

  /** The policy of a name. */
  public Optional<Policy> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** All names, built-in ones first. */
  public Set<String> names() {
    return Collections.unmodifiableSet(byName.keySet());
  }

  private void add(String name, PolicySettings settings) {
    Policy base = named(name).orElse(STANDARD);
    try {
      byName.put(name, settings.over(name, base));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("Policy “" + name + "”: " + e.getMessage(), e);
    }
  }

  private static List<Step> ladder(String... steps) {
    return Stream.concat(Stream.of(steps), Stream.of("all")).map(Step::of).toList();
  }
}
