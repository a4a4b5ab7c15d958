package io.clickml.modelstore.schema;

import io.clickml.modelstore.encoding.CellText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/** How the name of a row is kept, so that a prediction and its outcome meet. */
public final class RowNames {
  private static final int LONGEST = 64;
  private static final String HASHED = "sha-256:";
  private static final int HASH_BYTES = 24;

  private RowNames() {}

  /**
   * The name as it is kept: the cell as text, composed (Unicode NFC); names of more than 64
   * characters by their hash. Of a kept name the same again.
   *
   * @param name cell of the key column, or the row's own key; not blank
   */
  public static String of(Object name) {
    String text = Normalizer.normalize(CellText.of(name), Normalizer.Form.NFC);
    return text.length() <= LONGEST ? text : HASHED + hash(text);
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
