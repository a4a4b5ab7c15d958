package io.clickml.service.table.doctor;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.encoding.Reading;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one doctor makes of a column.
 *
 * @param reading proposed
 * @param readAs in words, with the reason
 * @param question only the person can answer, or null
 * @param notes what else is worth knowing
 */
record Proposal(Reading reading, Sentence readAs, Question question, List<Sentence> notes) {
  static Proposal of(Reading reading, Sentence readAs) {
    return new Proposal(reading, readAs, null, List.of());
  }

  Proposal with(Sentence note) {
    return note == null
        ? this
        : new Proposal(
            reading, readAs, question, Stream.concat(notes.stream(), Stream.of(note)).toList());
  }
}
