package io.clickml.service.table.doctor;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.encoding.Reading;
import java.util.List;
import java.util.Objects;

/**
 * A column that can be read in several ways. Until a person answers, the first choice is used:
 * words for dates that could be either way round, numbers as programs write them.
 *
 * @param ask the question
 * @param choices at least two
 */
public record Question(Sentence ask, List<Choice> choices) {
  public Question {
    Objects.requireNonNull(ask, "ask");
    choices = List.copyOf(choices);
  }

  /**
   * One answer.
   *
   * @param reading what it would make of the column
   * @param label the answer in words
   */
  public record Choice(Reading reading, Sentence label) {}
}
