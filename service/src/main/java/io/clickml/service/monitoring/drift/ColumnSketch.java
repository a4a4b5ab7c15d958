package io.clickml.service.monitoring.drift;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.kll.KllFloatsSketch;
import org.apache.datasketches.memory.Memory;
import org.apache.datasketches.quantilescommon.QuantileSearchCriteria;

/**
 * What came in one column: counted exactly in the bins of the reference, which is what is judged;
 * the middle and the number of different levels are estimated by sketches. Not thread-safe.
 */
final class ColumnSketch {
  private static final int MIDDLE_ITEMS = 1000;

  private final long[] counts;
  private final long[] aged;
  private final KllFloatsSketch values;
  private HllSketch levels;
  private long missing;
  private long unreadable;
  private long outside;
  private long unseen;

  private ColumnSketch(long[] counts, long[] aged, KllFloatsSketch values, HllSketch levels) {
    this.counts = counts;
    this.aged = aged;
    this.values = values;
    this.levels = levels;
  }

  /**
   * Of numbers.
   *
   * @param bins of the reference
   * @param dates whether they are dates, which are counted by age too
   */
  static ColumnSketch ofNumbers(int bins, boolean dates) {
    KllFloatsSketch values = KllFloatsSketch.newHeapInstance(MIDDLE_ITEMS);
    return new ColumnSketch(new long[bins], new long[dates ? bins : 0], values, null);
  }

  /** Of levels. */
  static ColumnSketch ofLevels(int bins) {
    return new ColumnSketch(new long[bins], new long[0], null, Distinct.empty());
  }

  /** Counts a number in its bin. */
  void number(double value, int bin) {
    counts[bin]++;
    values.update((float) value);
  }

  /** Counts a date in the bin it would be in, had no time passed. */
  void aged(int bin) {
    aged[bin]++;
  }

  /** Counts a level in its bin. */
  void level(String level, int bin) {
    counts[bin]++;
    levels.update(level);
  }

  void missing() {
    missing++;
  }

  /** Notes that a cell could not be read; it counts as missing too. */
  void unreadable() {
    unreadable++;
  }

  /** Notes a value beyond those learned from. */
  void outside() {
    outside++;
  }

  /** Notes a level that was not learned from. */
  void unseen() {
    unseen++;
  }

  /** Adds what another one counted. */
  void merge(ColumnSketch other) {
    add(counts, other.counts);
    add(aged, other.aged);
    missing += other.missing;
    unreadable += other.unreadable;
    outside += other.outside;
    unseen += other.unseen;
    if (values != null) {
      values.merge(other.values);
    } else {
      levels = Distinct.union(levels, other.levels);
    }
  }

  private static void add(long[] into, long[] more) {
    if (into.length != more.length) {
      throw new IllegalArgumentException(more.length + " bins, not " + into.length);
    }
    for (int i = 0; i < into.length; i++) {
      into[i] += more[i];
    }
  }

  /** What was counted. */
  ColumnCounts counts() {
    return new ColumnCounts(
        counts,
        aged,
        missing,
        unreadable,
        outside,
        unseen,
        values == null || values.isEmpty()
            ? Double.NaN
            : values.getQuantile(0.5, QuantileSearchCriteria.INCLUSIVE),
        levels == null ? 0 : Math.round(levels.getEstimate()));
  }

  void write(DataOutputStream out) throws IOException {
    write(out, counts);
    write(out, aged);
    out.writeLong(missing);
    out.writeLong(unreadable);
    out.writeLong(outside);
    out.writeLong(unseen);
    out.writeBoolean(values != null);
    byte[] sketch = values != null ? values.toByteArray() : levels.toCompactByteArray();
    out.writeInt(sketch.length);
    out.write(sketch);
  }

  static ColumnSketch read(DataInputStream in) throws IOException {
    long[] counts = longs(in);
    long[] aged = longs(in);
    long missing = in.readLong();
    long unreadable = in.readLong();
    long outside = in.readLong();
    long unseen = in.readLong();
    boolean numbers = in.readBoolean();
    byte[] sketch = in.readNBytes(in.readInt());
    ColumnSketch read =
        new ColumnSketch(
            counts,
            aged,
            numbers ? KllFloatsSketch.heapify(Memory.wrap(sketch)) : null,
            numbers ? null : HllSketch.heapify(sketch));
    read.missing = missing;
    read.unreadable = unreadable;
    read.outside = outside;
    read.unseen = unseen;
    return read;
  }

  private static void write(DataOutputStream out, long[] numbers) throws IOException {
    out.writeInt(numbers.length);
    for (long number : numbers) {
      out.writeLong(number);
    }
  }

  private static long[] longs(DataInputStream in) throws IOException {
    long[] numbers = new long[in.readInt()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readLong();
    }
    return numbers;
  }
}
