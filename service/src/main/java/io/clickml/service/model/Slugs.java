package io.clickml.service.model;

import java.text.Normalizer;
import java.util.Locale;

/** Names of models in addresses: lower-case letters, digits and dashes, at most 64. */
final class Slugs {
  /** What a slug looks like. */
  static final String PATTERN = "[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?";

  private static final int LONGEST = 64;
  // Room for a dash and a number of up to six digits.
  private static final int LONGEST_BASE = 57;

  private Slugs() {}

  /** A slug that reads like the text; {@code model} when the text has no letter of a to z. */
  static String of(String text) {
    String plain =
        Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    String cut = plain.length() > LONGEST_BASE ? plain.substring(0, LONGEST_BASE) : plain;
    String slug = cut.replaceAll("^-+|-+$", "");
    return slug.isEmpty() ? "model" : slug;
  }

  /** The n-th name to try for a base: the base itself, then with 2, 3 and so on. */
  static String numbered(String base, int n) {
    String slug = n <= 1 ? base : base + "-" + n;
    if (slug.length() > LONGEST) {
      throw new IllegalArgumentException("slug too long: " + slug);
    }
    return slug;
  }
}
