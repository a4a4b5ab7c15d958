package io.clickml.service.automl.child;

import java.util.List;
import java.util.Locale;

/** Tells from words whether memory ran out, in Java or in native code. */
final class Memory {
  private static final List<String> SIGNS =
      List.of(
          "outofmemory",
          "bad_alloc",
          "cannot allocate memory",
          "out of memory",
          "memory allocation error",
          "insufficient memory",
          "failed to allocate");

  private Memory() {}

  static boolean ranOut(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return SIGNS.stream().anyMatch(lower::contains);
  }

  /** Looks through a failure and all its causes. */
  static boolean ranOut(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError || ranOut(String.valueOf(cause.getMessage()))) {
        return true;
      }
    }
    return false;
  }
}
