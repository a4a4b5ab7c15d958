package io.clickml.service.automl.blend;

/** Sorting without boxing. */
public final class Ranks {
  private Ranks() {}

  /** Positions of the values in ascending order of value; equal values stay in row order. */
  public static int[] ascending(double[] values) {
    int[] from = new int[values.length];
    for (int i = 0; i < from.length; i++) {
      from[i] = i;
    }
    int[] to = new int[from.length];
    for (int run = 1; run < from.length; run *= 2) {
      for (int start = 0; start < from.length; start += 2 * run) {
        merge(values, from, to, start, run);
      }
      int[] swap = from;
      from = to;
      to = swap;
    }
    return from;
  }

  private static void merge(double[] values, int[] from, int[] to, int start, int run) {
    int middle = Math.min(start + run, from.length);
    int end = Math.min(start + 2 * run, from.length);
    int left = start;
    int right = middle;
    for (int i = start; i < end; i++) {
      boolean takeLeft =
          left < middle && (right >= end || values[from[left]] <= values[from[right]]);
      to[i] = takeLeft ? from[left++] : from[right++];
    }
  }
}
