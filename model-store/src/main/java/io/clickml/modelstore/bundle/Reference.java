package io.clickml.modelstore.bundle;

import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.schema.Spread;
import java.util.List;
import java.util.Objects;

/**
 * What the rows that come are compared with: how the columns were spread in the rows learned from,
 * and the answers over rows not learned from.
 *
 * @param inputs one per input of the schema; none when nothing was kept
 * @param answers values, or chances of the second of two classes, or the classes given; null when
 *     nothing was kept
 */
public record Reference(List<Spread> inputs, Spread answers) {
  /** Of bundles made before references were kept. */
  public static final Reference NONE = new Reference(List.of(), null);

  public Reference {
    inputs = List.copyOf(inputs);
    if (!inputs.isEmpty()) {
      Objects.requireNonNull(answers, "answers");
    }
  }

  /** Whether there is anything to compare with. */
  public boolean known() {
    return answers != null;
  }

  void check(Schema schema) {
    if (known() && inputs.size() != schema.inputs().size()) {
      throw new IllegalArgumentException(inputs.size() + " spreads in the reference");
    }
  }
}
