package io.clickml.modelstore.bundle;

/**
 * How much a bundle file may hold.
 *
 * @param entries files in it
 * @param unpacked bytes of all files together
 * @param ratio how many times larger than packed a file may be
 */
public record Limits(int entries, long unpacked, int ratio) {
  /** 512 files, 2 GiB, 200 to 1. */
  public static final Limits USUAL = new Limits(512, 2L << 30, 200);
}
