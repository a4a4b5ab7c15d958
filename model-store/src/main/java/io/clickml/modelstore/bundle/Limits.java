package io.clickml.modelstore.bundle;

/**
 * How much a bundle file may hold.
 *
 * @param entries files in it
 * @param unpacked bytes of all files together
 * @param ratio how many times larger than packed a file may be
 */
record Limits(int entries, long unpacked, int ratio) {
  private static final int ENTRIES = 512;
  private static final long UNPACKED = 2L << 30;
  private static final int RATIO = 200;

  /** 512 files, 200 to 1, and 2 GiB or half of what this program may use, if that is less. */
  static Limits usual() {
    long half = Runtime.getRuntime().maxMemory() / 2;
    return new Limits(ENTRIES, Math.min(UNPACKED, half), RATIO);
  }
}
