package io.clickml.modelstore.scorer;

import io.clickml.modelstore.encoding.Feature;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom the effects of features are credited to: their column; the columns they were made from, in
 * equal shares (as Shapley values do where nothing tells partners apart); or the row as a whole.
 */
final class Credits {
  private final int inputs;
  private final List<List<Integer>> shared = new ArrayList<>();

  Credits(int inputs) {
    this.inputs = inputs;
  }

  /** Columns, and the row as a whole at the end. */
  int groups() {
    return inputs + 1;
  }

  /** Groups, and what several of them share. */
  int places() {
    return groups() + shared.size();
  }

  /** The place that each feature's effect is gathered in. */
  int[] places(List<Feature> features) {
    return features.stream().mapToInt(feature -> place(feature.sources())).toArray();
  }

  private int place(List<Integer> sources) {
    if (sources.size() < 2) {
      return sources.isEmpty() ? inputs : sources.get(0);
    }
    int known = shared.indexOf(sources);
    if (known < 0) {
      known = shared.size();
      shared.add(sources);
    }
    return groups() + known;
  }

  /**
   * Hands out what is shared.
   *
   * @param gathered effects by place
   * @return effects by group; their sums are the same
   */
  Effects share(Effects gathered, int rows) {
    if (shared.isEmpty()) {
      return gathered;
    }
    Effects out = Effects.of(rows, gathered.outputs(), groups());
    for (int row = 0; row < rows; row++) {
      for (int o = 0; o < gathered.outputs(); o++) {
        for (int group = 0; group < groups(); group++) {
          out.add(row, o, group, gathered.get(row, o, group));
        }
        for (int s = 0; s < shared.size(); s++) {
          List<Integer> owners = shared.get(s);
          double each = gathered.get(row, o, groups() + s) / owners.size();
          for (int owner : owners) {
            out.add(row, o, owner, each);
          }
        }
      }
    }
    return out;
  }
}
