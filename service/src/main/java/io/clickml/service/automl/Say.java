package io.clickml.service.automl;

import io.clickml.modelstore.Sentence;
import java.util.Map;
import java.util.TreeMap;

/** Short ways to make sentences and failures. */
public final class Say {
  private Say() {}

  /** A sentence without arguments. */
  public static Sentence that(String code, String text) {
    return new Sentence(code, Map.of(), text);
  }

  /** A sentence with arguments. */
  public static Sentence that(String code, Map<String, Object> args, String text) {
    return new Sentence(code, args, text);
  }

  /** A failure that speaks of one column. */
  public static TrainingException failure(String code, String column, String text) {
    return failure(code, column, Map.of(), text);
  }

  /** A failure that speaks of one column and of more. */
  public static TrainingException failure(
      String code, String column, Map<String, Object> more, String text) {
    Map<String, Object> args = new TreeMap<>(more);
    args.put("column", column);
    return new TrainingException(new Sentence(code, args, text));
  }
}
