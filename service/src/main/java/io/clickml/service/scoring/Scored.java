package io.clickml.service.scoring;

import io.clickml.service.model.Version;
import java.util.BitSet;
import java.util.function.Predicate;

/**
 * The rows of a call, answered.
 *
 * @param version that answers, or was asked for
 * @param answers all rows in the order in which they came
 * @param byCanary rows that the canary answered
 * @param call what listeners are told
 */
record Scored(Version version, Answers answers, BitSet byCanary, AnsweredCall call) {
  /** The same, with a mark on the rows that are to be left as they are. */
  Scored leaving(Predicate<String> control, String keys) {
    Answers marked = answers.leaving(control, row -> names().key(row, keys));
    return new Scored(version, marked, byCanary, call);
  }

  /** The rows as the stable version reads them: it names them, whoever answers. */
  Answers names() {
    return call.parts().size() == 1 ? call.parts().get(0).names() : answers;
  }
}
