package io.clickml.service.scoring;

import io.clickml.service.model.Version;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * The rows of a call, answered.
 *
 * @param version that answers, or was asked for
 * @param answers all rows in the order in which they came
 * @param byOther rows that another version answered, the one of the last part
 * @param call what listeners are told
 */
record Scored(Version version, Answers answers, BitSet byOther, AnsweredCall call) {
  private static final String FORCED = "forced";

  /** The same, with a mark on the rows that are to be left as they are. */
  Scored leaving(Predicate<String> control, String keys) {
    Answers marked = answers.leaving(control, row -> names().key(row, keys));
    return new Scored(version, marked, byOther, call);
  }

  /** The rows as the stable version reads them: it names them, whoever answers. */
  Answers names() {
    return call.parts().size() == 1 ? call.parts().get(0).names() : answers;
  }

  /** The version that answered a row. */
  Version by(int row) {
    return byOther.get(row) ? parts().get(parts().size() - 1).version() : version;
  }

  /** As what it did, in a word. */
  String arm(int row) {
    return byOther.get(row) ? parts().get(parts().size() - 1).arm().word() : arm();
  }

  /** As what the version of the whole answered, in a word. */
  String arm() {
    return call.forced() ? FORCED : parts().get(0).arm().word();
  }

  /** Name of a row: the cell of the key column, else made of its input cells. */
  String name(int row) {
    return names().key(row, parts().get(0).keys());
  }

  /** Id of the prediction of a row, by which its outcome can be told. */
  String predictionId(int row) {
    return PredictionIds.of(by(row), name(row), names().contentKey(row));
  }

  private List<AnsweredPart> parts() {
    return call.parts();
  }
}
