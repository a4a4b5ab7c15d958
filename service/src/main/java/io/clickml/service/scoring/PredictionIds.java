package io.clickml.service.scoring;

import io.clickml.service.model.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names predictions. */
public final class PredictionIds {
  private static final int BYTES = 10;

  private PredictionIds() {}

  /**
   * {@code p_} and 20 hex digits, 80 bits: made of model, version, the row's name and its cells, so
   * that asking twice makes no second prediction.
   */
  static String of(Version version, String key, String content) {
    String text = String.join("\u001f", version.model(), "" + version.version(), key, content);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "p_" + HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
