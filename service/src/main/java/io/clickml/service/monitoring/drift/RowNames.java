package io.clickml.service.monitoring.drift;

import io.clickml.service.scoring.AnsweredCall;
import io.clickml.service.scoring.AnsweredPart;
import java.util.HashMap;
import java.util.Map;

/**
 * Names rows, so that a row that is asked again counts once. Equal rows of one call are different
 * rows. The rows of a document, and rows with a key, are the same ones in the next call; else a
 * call's rows are its own: of a model with few columns, different people ask the same.
 */
final class RowNames {
  private final AnsweredPart part;
  private final long base;
  private final Map<String, Integer> seen = new HashMap<>();

  RowNames(AnsweredCall call, AnsweredPart part) {
    this.part = part;
    boolean again = call.document() != null || part.keys() != null;
    this.base = RowSample.mix(again ? hash(call.document()) : call.at().toEpochMilli());
  }

  /** The name of a row, well mixed; rows are asked for in order. */
  long of(int row) {
    String id = part.id(row);
    int times = seen.merge(id, 1, Integer::sum);
    return RowSample.mix(base + hash(id) + RowSample.mix(times));
  }

  private static long hash(String text) {
    long hash = 0;
    for (int i = 0; text != null && i < text.length(); i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return hash;
  }
}
