package io.clickml.service.rollout.judge;

import java.util.Objects;

/**
 * How much the new version's answers differ, seen without outcomes; and who was right where they
 * do.
 *
 * @param rows rows that both versions answered
 * @param changed rows whose answer differs: another class, or a number further off than the live
 *     version's typical error
 * @param known changed rows whose outcome is known
 * @param newRight of those, where the new version was right (numbers: closer)
 * @param liveRight of those, where the live version was
 * @param shift difference of the scores, new minus live, one mean per key: chance of the asked-for
 *     class, or the number
 * @param spread standard deviation of the live version's scores
 */
public record Changes(
    long rows,
    long changed,
    long known,
    long newRight,
    long liveRight,
    Moments shift,
    double spread) {
  public static final Changes NONE = new Changes(0, 0, 0, 0, 0, Moments.NONE, 0);

  public Changes {
    Objects.requireNonNull(shift, "shift");
    if (changed > rows || known > changed || newRight + liveRight > known) {
      throw new IllegalArgumentException("More changed, known or right answers than answers.");
    }
  }
}
