package io.clickml.modelstore.encoding;

/** A place in a text that moves on; what the parsers of cells share. One use only. */
class TextCursor {
  final String text;
  int at;
  int end;

  TextCursor(String text) {
    this.text = text;
    this.end = text.length();
  }

  final boolean more() {
    return at < end;
  }

  /** The character here, 0 at the end. */
  final char here() {
    return peek(0);
  }

  /** The character some places on, 0 beyond the end. */
  final char peek(int places) {
    return at + places < end ? text.charAt(at + places) : 0;
  }

  /** Steps over a character if it stands here. */
  final boolean take(char c) {
    boolean found = more() && text.charAt(at) == c;
    at += found ? 1 : 0;
    return found;
  }

  final void skipSpaces() {
    while (more() && CellText.space(text.charAt(at))) {
      at++;
    }
  }

  /** Steps over at most so many ASCII digits and says how many. */
  final int skipDigits(int most) {
    int start = at;
    while (at - start < most && digit(here())) {
      at++;
    }
    return at - start;
  }

  /** Steps over letters and gives them. */
  final String letters() {
    int start = at;
    while (more() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
