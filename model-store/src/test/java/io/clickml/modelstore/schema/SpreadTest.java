package io.clickml.modelstore.schema;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.encoding.TextReading;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.ColumnType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
  @Test
  void binsOfNumbersHoldAboutTheSame() {
    Spread spread = Spread.ofNumbers(IntStream.range(0, 1000).asDoubleStream().toArray());
    assertEquals(Spread.BINS, spread.counts().length);
    for (long count : spread.counts()) {
      assertTrue(count >= 49 && count <= 51, count + " rows");
    }
    assertEquals(500, spread.middle());
    assertEquals(499.5, spread.mean(), 1e-9);
    assertEquals(288.675, spread.deviation(), 1e-3);
  }

  @Test
  void aValueThatIsFrequentHasABinOfItsOwn() {
    double[] values = new double[1000];
    for (int i = 0; i < 400; i++) {
      values[i] = 1 + i % 3;
    }
    Spread spread = Spread.ofNumbers(values);
    assertArrayEquals(new double[] {0, 1, 2}, spread.edges());
    assertArrayEquals(new long[] {600, 134, 133, 133}, spread.counts());
    assertEquals(0, spread.bin(0));
    assertEquals(1, spread.bin(0.5), "between two edges: the upper one's");
    assertEquals(3, spread.bin(99));
  }

  @Test
  void blanksAreCountedApart() {
    Spread spread = Spread.ofNumbers(new double[] {Double.NaN, 7, Double.NaN});
    assertEquals(2, spread.missing());
    assertArrayEquals(new long[] {1}, spread.counts());
    Spread none = Spread.ofNumbers(new double[] {Double.NaN});
    assertArrayEquals(new long[] {0}, none.counts());
    assertEquals(Double.NaN, none.mean());
  }

  @Test
  void rareLevelsAreNotNamed() {
    List<String> texts = new ArrayList<>(Collections.nCopies(6, "b"));
    texts.addAll(Collections.nCopies(9, "a"));
    texts.addAll(Collections.nCopies(4, "few"));
    texts.add("one");
    texts.add("other");
    texts.add(null);
    Spread spread = Spread.ofLevels(texts);
    assertEquals(List.of("a", "b"), spread.levels());
    assertArrayEquals(new long[] {9, 6, 6}, spread.counts());
    assertEquals(2, spread.once());
    assertEquals(1, spread.missing());
    assertEquals(2, spread.bin("few"));
    assertEquals(1, spread.bin("b"));
  }

  @Test
  void yesAndNoAreLevelsAndTextsHaveALength() {
    double[] bits = {1, 1, 1, 1, 1, 0, Double.NaN};
    Spread spread = Spread.of(Column.ofNumbers("x", ColumnType.YES_NO, bits));
    assertEquals(List.of("yes"), spread.levels());
    assertArrayEquals(new long[] {5, 1}, spread.counts());
    Column texts = TextReading.usual().read("x", Cells.of(List.of("four", "a sentence")));
    assertEquals(7, Spread.of(texts).mean());
  }

  @Test
  void refusesWhatDoesNotAddUp() {
    double[] edges = {1};
    long[] counts = {1, 1};
    assertThrows(
        IllegalArgumentException.class,
        () -> new Spread(3, 0, edges, List.of(), counts, 0, 1, 1, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Spread(2, 0, new double[0], List.of(), counts, 0, 1, 1, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Spread(3, 0, new double[] {2, 2}, List.of(), new long[] {1, 1, 1}, 0, 1, 1, 0));
  }
}
