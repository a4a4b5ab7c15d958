package io.clickml.service.monitoring.drift;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.clickml.modelstore.Sentence;
import java.time.Instant;
import java.util.List;

/**
 * Whether the rows that come are still like those learned from, as on the wire.
 *
 * @param model slug of the model
 * @param version the version that is watched
 * @param window length of a window
 * @param state how the model stands
 * @param words that in a sentence
 * @param share of what the model decides that drifted columns carry, 0 to 1
 * @param rows in the window that this speaks of
 * @param from its begin, absent when there is none
 * @param to its end
 * @param columns inputs, the most important first
 * @param answers how the answers stand, absent when there is no window
 * @param windows all there are, in order of time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DriftView(
    String model,
    int version,
    Span window,
    State state,
    Sentence words,
    double share,
    long rows,
    Instant from,
    Instant to,
    List<Column> columns,
    Column answers,
    List<Window> windows) {
  /**
   * A column.
   *
   * @param column its name; of answers the column to predict
   * @param importance share in what the model decides; absent for answers
   * @param state how it stands
   * @param words what is otherwise; empty when nothing is
   * @param distance how otherwise values are spread beyond chance, 0 to 1; absent when not known
   * @param shift how far they went up or down, -0.5 to 0.5; absent for levels
   * @param was in training
   * @param is now
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Column(
      String column,
      Double importance,
      State state,
      List<Sentence> words,
      Double distance,
      Double shift,
      Figures was,
      Figures is) {}

  /**
   * Of the rows then or now.
   *
   * @param missing share without a value
   * @param unreadable share whose cell could not be read; absent in training
   * @param outside share with a number beyond those learned from; absent in training
   * @param unseen share with a level that was not learned from; in training what was to be expected
   * @param middle the median of numbers, in days since 1970 for dates, in characters for texts;
   *     absent for levels
   * @param levels share of each level, and of all others last; absent for numbers
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Figures(
      double missing,
      Double unreadable,
      Double outside,
      Double unseen,
      Double middle,
      List<Level> levels) {}

  /**
   * A level.
   *
   * @param level its text, absent for all others
   * @param share of rows with a value
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Level(String level, double share) {}

  /**
   * A window.
   *
   * @param from its begin
   * @param to its end
   * @param rows in it
   * @param state how the model stood
   * @param share of what it decides that drifted columns carried
   * @param drifted names of the columns that had drifted
   */
  public record Window(
      Instant from, Instant to, long rows, State state, double share, List<String> drifted) {}
}
