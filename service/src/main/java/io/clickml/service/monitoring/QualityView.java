package io.clickml.service.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.clickml.modelstore.Sentence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How good a model's answers are in use, on the wire.
 *
 * @param model slug
 * @param target the column that it predicts
 * @param asOf the present moment
 * @param controlOnly whether only rows that were left as they are count
 * @param delay how long outcomes take; null while too few are known
 * @param versions newest first
 * @param days of each version, oldest first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record QualityView(
    String model,
    String target,
    Instant asOf,
    boolean controlOnly,
    Delay delay,
    List<OfVersion> versions,
    List<OfDay> days) {
  /**
   * How long outcomes take.
   *
   * @param medianSeconds half have come by then
   * @param lateSeconds 95 of 100 have come by then
   */
  record Delay(double medianSeconds, double lateSeconds) {}

  /**
   * A figure beside what guessing gets and what the report promised.
   *
   * @param measure its name
   * @param value of the rows whose outcome is known
   * @param low lower end of a 95 % interval
   * @param high upper end
   * @param guessing what always saying the usual answer gets on the same rows
   * @param promised what the report says; null when it does not have that figure
   */
  record Figure(
      String measure, double value, double low, double high, double guessing, Double promised) {}

  /**
   * A version in use.
   *
   * @param version its number
   * @param state where it stands
   * @param answered rows that somebody got an answer for
   * @param beside further rows that it was asked about for a trial
   * @param known rows of both whose outcome is known and that it did not learn from
   * @param learned further rows with a known outcome that it learned from: they do not count
   * @param dropped further rows that it answered and that could not be kept
   * @param coverage known by all rows, 0 to 1
   * @param counted rows that the figures are taken on
   * @param mature whether no further outcomes are expected for these rows
   * @param score in the metric of its report; null while too few are known
   * @param plain in words that a person counts in; null while too few are known
   * @param words what that means
   */
  record OfVersion(
      int version,
      String state,
      long answered,
      long beside,
      long known,
      long learned,
      long dropped,
      double coverage,
      long counted,
      boolean mature,
      Figure score,
      Figure plain,
      List<Sentence> words) {}

  /**
   * A day of a version.
   *
   * @param version its number
   * @param day in UTC
   * @param rows that it was asked about
   * @param known of them with a known outcome
   * @param mature whether no further outcomes are expected
   * @param value right of 100, or by how much the middle row is off; null without outcomes
   */
  record OfDay(int version, LocalDate day, long rows, long known, boolean mature, Double value) {}
}
