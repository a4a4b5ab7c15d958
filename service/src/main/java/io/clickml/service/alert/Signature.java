package io.clickml.service.alert;

import io.clickml.service.platform.Problems;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs messages as the <a href="https://www.standardwebhooks.com">Standard Webhooks</a> have it:
 * HMAC-SHA256 over id, time and body.
 */
final class Signature {
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST = 24;
  private static final int LONGEST = 64;

  private Signature() {}

  /** A secret of these bytes, as text. */
  static String secret(byte[] bytes) {
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  /** Refuses a text that is not a secret of 24 to 64 bytes. */
  static void check(String secret, String field) {
    try {
      int length = secret.startsWith(PREFIX) ? bytes(secret).length : 0;
      if (length >= SHORTEST && length <= LONGEST) {
        return;
      }
    } catch (IllegalArgumentException notBase64) {
      throw invalid(field);
    }
    throw invalid(field);
  }

  /**
   * The value of the header {@code webhook-signature}.
   *
   * @param id value of the header {@code webhook-id}
   * @param seconds value of the header {@code webhook-timestamp}
   */
  static String of(String secret, String id, long seconds, String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes(secret), ALGORITHM));
      byte[] signed = (id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8);
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] bytes(String secret) {
    return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
  }

  private static RuntimeException invalid(String field) {
    return Problems.fieldInvalid(field, "must be whsec_ and 24 to 64 random bytes in base64");
  }
}
