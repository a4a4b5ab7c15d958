package io.clickml.modelstore.schema;

import io.clickml.modelstore.encoding.CellText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Short prints of rows (64 bits of a SHA-256), by which it is remembered which rows a version
 * learned from without keeping them. Cells count as texts: 41 of a sheet is "41" of a file.
 */
public final class RowPrint {
  private static final char SEPARATOR = '\u001f';

  private RowPrint() {}

  /** Print of a row's input cells (null, String, Double, Boolean), in the order of the schema. */
  public static long ofCells(List<?> cells) {
    StringBuilder text = new StringBuilder("cells");
    for (Object cell : cells) {
      append(text.append(SEPARATOR), cell);
    }
    return print(text.toString());
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

  private static void append(StringBuilder text, Object cell) {
    if (cell instanceof Double number) {
      text.append('n').append(Double.doubleToLongBits(number + 0.0));
    } else if (cell instanceof String said && plainNumber(said.strip())) {
      append(text, Double.valueOf(said.strip()));
    } else if (cell != null) {
      text.append(CellText.of(cell));
    }
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
