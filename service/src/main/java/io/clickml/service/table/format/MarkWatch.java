package io.clickml.service.table.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Passes text on and knows how far back the last line break or delimiter lies. */
final class MarkWatch extends FilterReader {
  private final char delimiter;
  private long unbroken;

  MarkWatch(Reader in, char delimiter) {
    super(in);
    this.delimiter = delimiter;
  }

  /** Characters handed out since the last line break or delimiter. */
  long unbroken() {
    return unbroken;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int got = in.read(target, offset, length);
    int at = offset + got;
    while (at > offset && !mark(target[at - 1])) {
      at--;
    }
    if (got > 0) {
      unbroken = (at > offset ? 0 : unbroken) + offset + got - at;
    }
    return got;
  }

  private boolean mark(char c) {
    return c == delimiter || c == '\n' || c == '\r';
  }
}
