package io.clickml.service.automl.prepare;

import io.clickml.modelstore.encoding.Levels;
import io.clickml.modelstore.table.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How often each level of a column occurs, most frequent first, equal ones in the order of their
 * text (the order of rows must not matter).
 *
 * @param codes of the column's own list of levels
 * @param counts rows of each
 */
record LevelCounts(Column column, List<Integer> codes, long[] counts) {
  /** A level of fewer rows could point to a person: it is kept by its hash only. */
  private static final int LEAST_SHOWN = 5;

  static LevelCounts of(Column column, int[] rows) {
    long[] counts = new long[column.levels().size()];
    for (int row : rows) {
      if (column.code(row) >= 0) {
        counts[column.code(row)]++;
      }
    }
    List<Integer> codes = new ArrayList<>();
    for (int code = 0; code < counts.length; code++) {
      if (counts[code] > 0) {
        codes.add(code);
      }
    }
    codes.sort(
        Comparator.<Integer>comparingLong(code -> -counts[code])
            .thenComparing(code -> column.levels().get(code)));
    return new LevelCounts(column, codes, counts);
  }

  int size() {
    return codes.size();
  }

  long count(int place) {
    return counts[codes.get(place)];
  }

  /** Places of the levels that occur at least this often, at most this many. */
  int frequent(long least, int most) {
    int place = 0;
    while (place < Math.min(size(), most) && count(place) >= least) {
      place++;
    }
    return place;
  }

  /** The first levels, rare ones hidden. */
  Levels first(int places) {
    List<String> names = new ArrayList<>();
    for (int place = 0; place < places; place++) {
      String name = column.levels().get(codes.get(place));
      names.add(count(place) < LEAST_SHOWN ? Levels.hide(name) : name);
    }
    return Levels.of(names);
  }
}
