package io.clickml.service.table.doctor;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.table.ColumnType;
import java.util.List;
import java.util.Objects;

/**
 * What was found in one column.
 *
 * @param name of the column
 * @param reading how its cells become values
 * @param readAs the reading in words, with the reason
 * @param missing cells without a value, misfits not counted
 * @param distinct different values
 * @param examples up to 5 different cells as they came
 * @param misfits cells that do not fit the reading, or null
 * @param question what only the person can know, or null
 * @param personal why it looks like a fact about one person, or null
 * @param leaveOut why a training will not learn from it, or null
 * @param notes what else is worth knowing
 */
public record ColumnProfile(
    String name,
    Reading reading,
    Sentence readAs,
    int missing,
    int distinct,
    List<Object> examples,
    Misfits misfits,
    Question question,
    Sentence personal,
    Sentence leaveOut,
    List<Sentence> notes) {
  static final String PERSONAL = "leave-out.personal";

  public ColumnProfile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(reading, "reading");
    Objects.requireNonNull(readAs, "readAs");
    examples = List.copyOf(examples);
    notes = List.copyOf(notes);
  }

  public ColumnType type() {
    return reading.type();
  }

  /** Whether a training leaves it out because it says who a person is. */
  public boolean leftOutAsPersonal() {
    return leaveOut != null && leaveOut.code().equals(PERSONAL);
  }
}
