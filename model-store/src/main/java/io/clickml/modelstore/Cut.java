package io.clickml.modelstore;

/** Shortens texts that people wrote. */
public final class Cut {
  private Cut() {}

  /**
   * The beginning of a text, never with half a letter at its end.
   *
   * @param most UTF-16 units that it may have
   */
  public static String to(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean half = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, half ? most - 1 : most);
  }
}
