package io.clickml.modelstore.encoding;

import java.util.Locale;
import java.util.function.IntConsumer;

/** Words of a text, lower case, and their hashes: single words and pairs of neighbours. */
public final class Words {
  private static final int PRIME = 0x01000193;
  private static final int BASIS = 0x811C9DC5;

  private Words() {}

  /**
   * Calls back with the hash of each word and, when {@code pairs}, of each pair of neighbouring
   * words, in order of the text. A word is a run of letters and digits.
   */
  public static void hashes(String text, boolean pairs, IntConsumer each) {
    String lower = text.toLowerCase(Locale.ROOT);
    int hash = BASIS;
    boolean inside = false;
    int before = 0;
    boolean pair = false;
    for (int i = 0; i <= lower.length(); i++) {
      char c = i < lower.length() ? lower.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        // FNV-1a over UTF-16 units.
        hash = (hash ^ c) * PRIME;
        inside = true;
      } else if (inside) {
        each.accept(mix(hash));
        if (pairs && pair) {
          each.accept(mix(before * 31 + hash));
        }
        before = hash;
        pair = true;
        hash = BASIS;
        inside = false;
      }
    }
  }

  /** The bucket of a hash among {@code buckets}. */
  public static int bucket(int hash, int buckets) {
    return (int) (((hash & 0xFFFFFFFFL) * buckets) >>> 32);
  }

  // The finaliser of MurmurHash3: every bit of the hash matters for the bucket.
  private static int mix(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
    return mixed ^ (mixed >>> 16);
  }
}
