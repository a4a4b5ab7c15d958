package io.clickml.modelstore.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Names a row by its input cells, so that an answer finds its row again. The canonical form: cells
 * in the order of the model's columns, joined by U+001F; a blank cell or empty text is nothing, a
 * text is {@code t} and itself, a number {@code n} and its 64-bit IEEE 754 form in 16 hex digits
 * (minus zero as zero), yes and no are {@code b1} and {@code b0}. The key is the first 32 hex
 * digits of the SHA-256 of that in UTF-8. Same as the panel's; examples in the service's contract
 * (row-keys.json).
 */
public final class RowKey {
  private static final char SEPARATOR = '\u001f';
  private static final int KEY_BYTES = 16;

  private RowKey() {}

  /** The key of a row's input cells (null, String, Double, Boolean): 32 hex digits. */
  public static String of(List<?> cells) {
    try {
      byte[] text = canonical(cells).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The canonical form of a row's input cells. */
  public static String canonical(List<?> cells) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        form.append(SEPARATOR);
      }
      append(cells.get(i), form);
    }
    return form.toString();
  }

  private static void append(Object cell, StringBuilder form) {
    if (cell instanceof String text) {
      form.append(text.isEmpty() ? "" : "t").append(text);
    } else if (cell instanceof Double number) {
      form.append('n').append(HexFormat.of().toHexDigits(Double.doubleToLongBits(number + 0.0)));
    } else if (cell instanceof Boolean yes) {
      form.append(yes ? "b1" : "b0");
    } else if (cell != null) {
      throw new IllegalArgumentException("not a cell: " + cell.getClass().getName());
    }
  }
}
