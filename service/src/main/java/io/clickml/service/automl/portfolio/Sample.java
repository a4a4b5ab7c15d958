package io.clickml.service.automl.portfolio;

import io.clickml.service.automl.prepare.Draw;
import io.clickml.service.automl.prepare.Split;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Some of many rows for candidates that need no more, judged on the same rows as all others.
 *
 * @param picked the rows, by their place in the table
 * @param rows the same, counted from 0 on
 */
record Sample(int[] picked, Rows rows) {
  /** Whether there are more rows to learn from than are needed. */
  static boolean helps(Rows all, int enough) {
    return all.splits().size() == 1 && all.splits().get(0).train().length > enough;
  }

  /** So many rows to learn from, and all that are checked or locked away. */
  static Sample of(Rows all, int enough, long seed) {
    Split split = all.splits().get(0);
    int[] train = Draw.some(split.train(), enough, seed);
    int[] picked =
        Stream.of(train, split.check(), all.locked()).flatMapToInt(Arrays::stream).toArray();
    int[] places = IntStream.range(0, picked.length).toArray();
    int checked = train.length + split.check().length;
    int[] check = Arrays.copyOfRange(places, train.length, checked);
    Split own = new Split(split.id(), Arrays.copyOf(places, train.length), check);
    int[] locked = Arrays.copyOfRange(places, checked, places.length);
    return new Sample(
        picked, new Rows(all.answers().rows(picked), locked, List.of(own), check, all.forward()));
  }
}
