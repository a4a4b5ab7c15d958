package io.clickml.service.workspace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The text of a key: {@code ck_}, 12 characters of id, 52 of secret (more than 256 random bits), 7
 * of checksum. The checksum lets a mistyped key be refused without asking the database.
 *
 * @param id public part
 * @param digest SHA-256 of the whole text, in hex
 */
record KeyText(String id, String digest) {
  private static final Pattern FORM =
      Pattern.compile("ck_([0-9A-Z]{12})([0-9A-Z]{52})([0-9A-Z]{7})");
  private static final int BODY = 12 + 52;

  /** The text for a body of {@value #BODY} random letters and digits. */
  static String of(String body) {
    return "ck_" + body + checksum(body);
  }

  /** Random characters that a key's text needs. */
  static int bodyLength() {
    return BODY;
  }

  /** Reads a key that this service made; empty when it is none. */
  static Optional<KeyText> parse(String text) {
    var match = FORM.matcher(text);
    if (!match.matches() || !checksum(match.group(1) + match.group(2)).equals(match.group(3))) {
      return Optional.empty();
    }
    return Optional.of(new KeyText(match.group(1), sha256(text)));
  }

  /** Reads a key that a person chose in the settings, whatever its form. */
  static KeyText chosen(String text) {
    String digest = sha256(text);
    return parse(text).orElse(new KeyText(digest.substring(0, 12), digest));
  }

  private static String checksum(String body) {
    CRC32 crc = new CRC32();
    crc.update(body.getBytes(StandardCharsets.US_ASCII));
    String digits = Long.toString(crc.getValue(), 36).toUpperCase(Locale.ROOT);
    return "0".repeat(7 - digits.length()) + digits;
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
