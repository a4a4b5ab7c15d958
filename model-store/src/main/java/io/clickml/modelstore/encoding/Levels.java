package io.clickml.modelstore.encoding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.clickml.modelstore.table.Column;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A fixed list of levels, found by text whatever the order in a table. Rare levels may stand in it
 * by their hash, so that no person's name is kept.
 */
public final class Levels {
  private static final String HIDDEN = "sha256:";
  private static final int HASH_BYTES = 8;

  private final List<String> names;
  private final Map<String, Integer> codes;
  private final boolean hidden;

  private Levels(List<String> names) {
    this.names = List.copyOf(names);
    this.codes = new HashMap<>(names.size() * 2);
    for (int i = 0; i < names.size(); i++) {
      if (codes.put(names.get(i), i) != null) {
        throw new IllegalArgumentException("level " + names.get(i) + " twice");
      }
    }
    this.hidden = names.stream().anyMatch(name -> name.startsWith(HIDDEN));
  }

  /** Levels in code order; no two alike. */
  @JsonCreator
  public static Levels of(List<String> names) {
    return new Levels(names);
  }

  /** What stands in for a level that must not be kept in clear. */
  public static String hide(String level) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(level.getBytes(StandardCharsets.UTF_8));
      return HIDDEN + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The levels in code order; hidden ones by their hash. */
  @JsonValue
  public List<String> names() {
    return names;
  }

  public int size() {
    return names.size();
  }

  /** The code of a level, -1 when it is not in the list. */
  public int code(String level) {
    Integer code = codes.get(level);
    if (code == null && hidden) {
      code = codes.get(hide(level));
    }
    return code == null ? -1 : code;
  }

  /**
   * The code of each of a column's rows: own code, {@link #size()} for a level that is not in the
   * list, {@code size() + 1} when missing.
   */
  int[] codes(Column column, int from, int to) {
    List<String> theirs = column.levels();
    // A short block of a long list is looked up row by row.
    int[] known = to - from < theirs.size() ? null : codes(theirs);
    int[] out = new int[to - from];
    for (int row = from; row < to; row++) {
      int code = column.code(row);
      if (code < 0) {
        out[row - from] = size() + 1;
      } else {
        out[row - from] = known == null ? orUnseen(theirs.get(code)) : known[code];
      }
    }
    return out;
  }

  private int[] codes(List<String> theirs) {
    int[] known = new int[theirs.size()];
    for (int i = 0; i < known.length; i++) {
      known[i] = orUnseen(theirs.get(i));
    }
    return known;
  }

  private int orUnseen(String level) {
    int code = code(level);
    return code < 0 ? size() : code;
  }
}
