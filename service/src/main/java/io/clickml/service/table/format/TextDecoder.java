package io.clickml.service.table.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Reads text whose encoding nobody told: UTF-16 and UTF-8 by their marks, else UTF-8, and
 * windows-1252 for bytes that are no UTF-8. Stops at the byte limit.
 */
final class TextDecoder extends Reader {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int BLOCK = 1 << 16;
  private static final int ROOM = 16;
  private static final int LAST_ASCII = 0x7F;
  private static final int LONGEST_MARK = 3;

  private final InputStream in;
  private final long limit;
  private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
  // Wider than the bytes: a block always fits, with room for an odd sequence behind it.
  private final CharBuffer chars = CharBuffer.allocate(BLOCK + ROOM);
  private CharsetDecoder decoder;
  private long read;
  private boolean end;
  private boolean windows;
  private boolean beyondAscii;

  TextDecoder(InputStream in, long limit) throws IOException {
    super(in);
    this.in = in;
    this.limit = limit;
    bytes.flip();
    chars.flip();
    Charset charset = chooseByMark();
    decoder = strict(charset);
    if (!charset.equals(StandardCharsets.UTF_8)) {
      decoder.onMalformedInput(CodingErrorAction.REPLACE);
    }
  }

  /** Whether some bytes were no UTF-8 although others were. */
  boolean mixed() {
    return windows && beyondAscii;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (!chars.hasRemaining()) {
      if (end && !bytes.hasRemaining()) {
        return -1;
      }
      decode();
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, offset, count);
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void decode() throws IOException {
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, end);
    beyondAscii = beyondAscii || (!windows && holdsBeyondAscii());
    if (result.isError()) {
      asWindows(result.length());
    } else if (result.isUnderflow() && !end) {
      fill();
    } else if (result.isUnderflow()) {
      bytes.position(bytes.limit());
    }
    chars.flip();
  }

  private void asWindows(int length) {
    windows = true;
    byte[] odd = new byte[length];
    bytes.get(odd);
    chars.put(new String(odd, WINDOWS));
    if (!beyondAscii) {
      // Plain ASCII up to here: the whole text is windows-1252.
      decoder = strict(WINDOWS).onMalformedInput(CodingErrorAction.REPLACE);
    }
  }

  private boolean holdsBeyondAscii() {
    for (int i = 0; i < chars.position(); i++) {
      if (chars.get(i) > LAST_ASCII) {
        return true;
      }
    }
    return false;
  }

  private void fill() throws IOException {
    bytes.compact();
    int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (got < 0) {
      end = true;
    } else {
      read += got;
      bytes.position(bytes.position() + got);
    }
    bytes.flip();
    if (read > limit) {
      throw TableProblem.of(
          "body-too-large",
          Map.of("limit", limit),
          "The table is larger than %,d bytes, the most allowed here.".formatted(limit));
    }
  }

  private Charset chooseByMark() throws IOException {
    while (bytes.remaining() < LONGEST_MARK && !end) {
      fill();
    }
    int first = byteAt(0);
    int second = byteAt(1);
    if (first == 0xEF && second == 0xBB && byteAt(2) == 0xBF) {
      bytes.position(LONGEST_MARK);
    } else if (first == 0xFF && second == 0xFE) {
      bytes.position(2);
      return StandardCharsets.UTF_16LE;
    } else if (first == 0xFE && second == 0xFF) {
      bytes.position(2);
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }

  private int byteAt(int index) {
    return index < bytes.remaining() ? bytes.get(index) & 0xFF : -1;
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }
}
