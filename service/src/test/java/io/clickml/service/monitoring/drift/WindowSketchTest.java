package io.clickml.service.monitoring.drift;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Seed 3. */
class WindowSketchTest {
  private final World world = new World(3, 1_000);

  @Test
  void comesBackAsItWas() {
    WindowSketch sketch = world.window(0, 5_000).sketch();
    WindowSketch back = WindowSketch.of(sketch.bytes());
    assertEquals(5_000, back.rows());
    assertEquals(sketch.distinct(), back.distinct());
    for (int i = 0; i <= World.COLUMNS; i++) {
      assertSame(sketch.column(i).counts(), back.column(i).counts());
    }
  }

  @Test
  void adds() {
    WindowSketch one = world.window(0, 700).sketch();
    world.blank = 0.3;
    WindowSketch other = world.window(1, 300).sketch();
    WindowSketch sum = WindowSketch.of(one.bytes()).plus(WindowSketch.of(other.bytes()));
    WindowSketch turned = WindowSketch.of(other.bytes()).plus(WindowSketch.of(one.bytes()));
    assertEquals(1_000, sum.rows());
    for (int i = 0; i <= World.COLUMNS; i++) {
      ColumnCounts first = one.column(i).counts();
      ColumnCounts second = other.column(i).counts();
      ColumnCounts both = sum.column(i).counts();
      assertEquals(first.missing() + second.missing(), both.missing());
      assertEquals(first.filled() + second.filled(), both.filled());
      assertArrayEquals(both.counts(), turned.column(i).counts().counts());
      assertEquals(both.middle(), turned.column(i).counts().middle());
    }
  }

  @Test
  void aRowThatComesTwiceIsOneRow() {
    WindowSketch sketch = world.window(0, 0).sketch();
    List.of(1L, 2L, 1L, 1L).forEach(row -> sketch.row(RowSample.mix(row)));
    assertEquals(4, sketch.rows());
    assertEquals(2, sketch.distinct(), 0.01);
  }

  @Test
  void refusesOtherBytes() {
    byte[] bytes = world.window(0, 10).sketch().bytes();
    bytes[0]++;
    assertThrows(IllegalArgumentException.class, () -> WindowSketch.of(bytes));
  }

  private static void assertSame(ColumnCounts one, ColumnCounts other) {
    assertArrayEquals(one.counts(), other.counts());
    assertArrayEquals(one.aged(), other.aged());
    assertEquals(one.missing(), other.missing());
    assertEquals(one.unseen(), other.unseen());
    assertEquals(one.middle(), other.middle());
    assertEquals(one.distinct(), other.distinct());
  }
}
