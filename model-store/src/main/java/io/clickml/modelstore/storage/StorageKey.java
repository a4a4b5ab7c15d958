package io.clickml.modelstore.storage;

import java.util.regex.Pattern;

/**
 * The keys that every store takes: parts of lower-case letters, digits, {@code . _ -}, joined by
 * {@code /}; no part starts with a dot, so a key can never leave the store.
 */
public final class StorageKey {
  private static final int LONGEST = 512;
  private static final Pattern KEY =
      Pattern.compile("[a-z0-9_-][a-z0-9._-]{0,127}(/[a-z0-9_-][a-z0-9._-]{0,127}){0,9}");

  private StorageKey() {}

  /**
   * The key itself.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static String require(String key) {
    if (key.length() > LONGEST || !KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("not a storage key");
    }
    return key;
  }
}
