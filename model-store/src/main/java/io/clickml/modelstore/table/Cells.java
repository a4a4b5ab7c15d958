package io.clickml.modelstore.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * One raw column, dictionary-coded: each distinct cell is kept once. A cell is {@code null}
 * (blank), a {@code String}, a {@code Double} or a {@code Boolean}; other types are refused.
 */
public final class Cells {
  /** The code of a blank cell. */
  public static final int BLANK = -1;

  private final List<Object> dictionary;
  private final int[] codes;

  private Cells(List<Object> dictionary, int[] codes) {
    this.dictionary = dictionary;
    this.codes = codes;
  }

  /** Cells in row order. */
  public static Cells of(List<?> values) {
    Builder builder = new Builder();
    values.forEach(builder::add);
    return builder.build();
  }

  /**
   * Cells from their parts; {@code codes} index {@code dictionary} or are {@link #BLANK}.
   *
   * @throws IllegalArgumentException when a code is out of range
   */
  public static Cells of(List<Object> dictionary, int[] codes) {
    for (int code : codes) {
      if (code < BLANK || code >= dictionary.size()) {
        throw new IllegalArgumentException("cell code " + code + " of " + dictionary.size());
      }
    }
    return new Cells(List.copyOf(dictionary), codes.clone());
  }

  /** Rows in this column. */
  public int size() {
    return codes.length;
  }

  /** The distinct non-blank cells, in order of first appearance. */
  public List<Object> dictionary() {
    return dictionary;
  }

  /** Index into {@link #dictionary()}, or {@link #BLANK}. */
  public int code(int row) {
    return codes[row];
  }

  /** The cell of a row, or null when blank. */
  public Object get(int row) {
    int code = codes[row];
    return code == BLANK ? null : dictionary.get(code);
  }

  /** The given rows, in the given order; a negative one is blank. */
  public Cells rows(int[] rows) {
    int[] picked = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = rows[i] < 0 ? BLANK : codes[rows[i]];
    }
    return new Cells(dictionary, picked);
  }

  /** Collects cells in row order; not thread-safe. */
  public static final class Builder {
    private static final int FIRST_SLOTS = 64;

    private final List<Object> dictionary = new ArrayList<>();
    private int[] codes = new int[FIRST_SLOTS];
    private int size;
    // Open addressing on int slots: a HashMap of boxed cells would cost five times the memory.
    private int[] slots = filled(FIRST_SLOTS);

    /** Appends one cell: null, String, Double or Boolean. */
    public Builder add(Object cell) {
      if (size == codes.length) {
        codes = Arrays.copyOf(codes, size * 2);
      }
      codes[size++] = cell == null ? BLANK : intern(cell);
      return this;
    }

    /** Rows so far. */
    public int size() {
      return size;
    }

    /** The column; the builder must not be used afterwards. */
    public Cells build() {
      return new Cells(Collections.unmodifiableList(dictionary), Arrays.copyOf(codes, size));
    }

    private int intern(Object cell) {
      if (!(cell instanceof String || cell instanceof Double || cell instanceof Boolean)) {
        throw new IllegalArgumentException("not a cell: " + cell.getClass().getName());
      }
      if (dictionary.size() * 2 >= slots.length) {
        grow();
      }
      int slot = find(cell);
      if (slots[slot] == BLANK) {
        slots[slot] = dictionary.size();
        dictionary.add(cell);
      }
      return slots[slot];
    }

    private int find(Object cell) {
      int mask = slots.length - 1;
      int slot = spread(cell.hashCode()) & mask;
      while (slots[slot] != BLANK && !dictionary.get(slots[slot]).equals(cell)) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }

    private void grow() {
      slots = filled(slots.length * 2);
      for (int i = 0; i < dictionary.size(); i++) {
        slots[find(dictionary.get(i))] = i;
      }
    }

    private static int spread(int hash) {
      int mixed = hash * 0x9E3779B9;
      return mixed ^ (mixed >>> 15);
    }

    private static int[] filled(int length) {
      int[] empty = new int[length];
      Arrays.fill(empty, BLANK);
      return empty;
    }
  }
}
