package io.clickml.modelstore.schema;

import io.clickml.modelstore.encoding.CellText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Short prints of rows (64 bits), by which it is remembered which rows a version learned from
 * without keeping them. Cells count as texts: 41 of a sheet is "41" of a file. Texts are printed by
 * SHA-256; numbers, and cells to rows, are mixed by the finalizer of SplitMix64 (Steele, Lea and
 * Flood, "Fast splittable pseudorandom number generators", 2014).
 */
public final class RowPrint {
  private static final char SEPARATOR = '\u001f';
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long FACTOR = 0xD1342543DE82EF95L;

  private RowPrint() {}

  /** Print of a row's input cells (null, String, Double, Boolean), in the order of the schema. */
  public static long ofCells(List<?> cells) {
    long row = 0;
    for (Object cell : cells) {
      row = join(row, ofCell(cell));
    }
    return row;
  }

  /**
   * Print of a cell: of a row's cells {@link #ofCells} is all of these joined, in order, from 0.
   */
  public static long ofCell(Object cell) {
    if (cell instanceof Double number) {
      return mix(Double.doubleToLongBits(number + 0.0));
    }
    String text = cell == null ? "" : CellText.of(cell);
    if (text.isEmpty()) {
      return 0;
    }
    return plainNumber(text) ? ofCell(Double.valueOf(text)) : print("cell" + SEPARATOR + text);
  }

  /** Adds a cell to those before. */
  public static long join(long row, long cell) {
    return mix(row * FACTOR + cell);
  }

  private static long mix(long value) {
    long mixed = value + GOLDEN;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /**
   * Print of a row's name.
   *
   * @param column that names rows
   * @param name as {@link RowNames} keeps it
   */
  public static long ofName(String column, String name) {
    return print("name" + SEPARATOR + column + SEPARATOR + name);
  }

  /** Print of a row that has no name in a column that names the others. */
  public static long ofNameless(String column, long cells) {
    return print("nameless" + SEPARATOR + column + SEPARATOR + cells);
  }

  /** Print that says that several rows have the same cells. */
  public static long ofRepeated(long cells) {
    return print("repeated" + SEPARATOR + cells);
  }

  /** Print that says that a column names rows. */
  public static long ofColumn(String column) {
    return print("column" + SEPARATOR + column);
  }

  private static boolean plainNumber(String text) {
    boolean digits = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits |= c >= '0' && c <= '9';
      if (!(c >= '0' && c <= '9') && c != '.' && !(c == '-' && i == 0)) {
        return false;
      }
    }
    return digits && text.indexOf('.') == text.lastIndexOf('.');
  }

  private static long print(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
