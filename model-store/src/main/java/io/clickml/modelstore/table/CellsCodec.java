package io.clickml.modelstore.table;

import io.clickml.modelstore.table.TableFile.Limits;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Columns and texts as {@link TableFile} lays them out. */
final class CellsCodec {
  private static final int TEXT = 0;
  private static final int NUMBER = 1;
  private static final int YES = 2;
  private static final int NO = 3;
  private static final int BYTE = 0xFF;
  private static final int SHORT = 0xFFFF;
  private static final int BUFFER = 1 << 16;

  private CellsCodec() {}

  static void write(Cells cells, DataOutputStream out) throws IOException {
    out.writeInt(cells.dictionary().size());
    for (Object cell : cells.dictionary()) {
      writeCell(cell, out);
    }
    int width = width(cells.dictionary().size());
    byte[] buffer = new byte[BUFFER];
    int filled = 0;
    for (int row = 0; row < cells.size(); row++) {
      int code = cells.code(row) + 1;
      for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
        buffer[filled++] = (byte) (code >>> shift);
      }
      if (filled == BUFFER) {
        out.write(buffer, 0, filled);
        filled = 0;
      }
    }
    out.write(buffer, 0, filled);
  }

  /**
   * Reads a column; memory grows with what has really been read, whatever the file announces.
   *
   * @throws IllegalArgumentException when a code is out of range
   */
  static Cells read(DataInputStream in, int rows, Limits limits) throws IOException {
    int distinct = in.readInt();
    if (distinct < 0 || distinct > rows) {
      throw new IOException(distinct + " distinct cells in " + rows + " rows");
    }
    List<Object> dictionary = new ArrayList<>(Math.min(distinct, BUFFER));
    for (int i = 0; i < distinct; i++) {
      dictionary.add(readCell(in, limits));
    }
    int width = width(distinct);
    int[] codes = new int[Math.min(rows, BUFFER)];
    byte[] buffer = new byte[BUFFER];
    for (int row = 0; row < rows; ) {
      int count = Math.min(BUFFER / width, rows - row);
      in.readFully(buffer, 0, count * width);
      if (row + count > codes.length) {
        codes =
            Arrays.copyOf(codes, (int) Math.min(rows, Math.max(2L * codes.length, row + count)));
      }
      for (int i = 0; i < count; i++) {
        codes[row++] = code(buffer, i * width, width) - 1;
      }
    }
    return Cells.of(dictionary, codes);
  }

  static void writeText(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String readText(DataInputStream in, Limits limits) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > limits.textBytes()) {
      throw new IOException("text of " + length + " bytes: too long");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("text ends early");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void writeCell(Object cell, DataOutputStream out) throws IOException {
    if (cell instanceof String text) {
      out.writeByte(TEXT);
      writeText(text, out);
    } else if (cell instanceof Double number) {
      out.writeByte(NUMBER);
      out.writeDouble(number);
    } else {
      out.writeByte(Boolean.TRUE.equals(cell) ? YES : NO);
    }
  }

  private static Object readCell(DataInputStream in, Limits limits) throws IOException {
    int tag = in.readUnsignedByte();
    return switch (tag) {
      case TEXT -> readText(in, limits);
      case NUMBER -> in.readDouble();
      case YES -> true;
      case NO -> false;
      default -> throw new IOException("cell of unknown kind " + tag);
    };
  }

  private static int width(int distinct) {
    return distinct <= BYTE - 1 ? 1 : distinct <= SHORT - 1 ? 2 : 4;
  }

  private static int code(byte[] bytes, int at, int width) {
    int code = 0;
    for (int i = 0; i < width; i++) {
      code = (code << 8) | (bytes[at + i] & BYTE);
    }
    return code;
  }
}
