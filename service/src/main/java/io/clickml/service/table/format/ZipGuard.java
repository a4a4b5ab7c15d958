package io.clickml.service.table.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Looks a workbook's archive over before anything in it is trusted. */
final class ZipGuard {
  private static final int MOST_ENTRIES = 1_000;
  private static final int MOST_RATIO = 100;
  private static final long GRACE = 1 << 20;
  private static final int UNPACKED_PER_BYTE = 10;
  private static final int BLOCK = 1 << 16;
  private static final int PROLOG = 4_096;

  private final long budget;
  private long unpacked;

  private ZipGuard(long budget) {
    this.budget = budget;
  }

  /**
   * Unpacks every XML part once, counting.
   *
   * @throws TableProblem when the archive is damaged, far too large once unpacked, or holds what no
   *     spreadsheet program writes
   */
  static void check(Path file, Limits limits) throws IOException {
    ZipGuard guard = new ZipGuard(limits.bytes() * UNPACKED_PER_BYTE);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw XlsxProblems.unreadable("it holds more than 1,000 parts");
      }
      Set<String> names = new HashSet<>();
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      for (ZipEntry entry : entries) {
        if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
          throw XlsxProblems.unreadable("it holds a part twice");
        }
        guard.check(zip, entry);
      }
      if (!names.contains("[content_types].xml")) {
        throw XlsxProblems.unreadable("it is an archive, but no workbook is in it");
      }
    }
  }

  private void check(ZipFile zip, ZipEntry entry) throws IOException {
    long packed = Math.max(1, entry.getCompressedSize());
    limit(entry.getSize(), packed);
    String name = entry.getName().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
      return;
    }
    CRC32 crc = new CRC32();
    long size = 0;
    byte[] block = new byte[BLOCK];
    try (InputStream in = zip.getInputStream(entry)) {
      for (int got = in.readNBytes(block, 0, BLOCK);
          got > 0;
          got = in.readNBytes(block, 0, BLOCK)) {
        if (size == 0) {
          requireNoDoctype(block, got);
        }
        crc.update(block, 0, got);
        size += got;
        limit(size, packed);
      }
    }
    unpacked += size;
    if (crc.getValue() != entry.getCrc() || size != entry.getSize()) {
      throw XlsxProblems.unreadable("a part of it is damaged");
    }
  }

  private void limit(long size, long packed) {
    if (size > GRACE && size / MOST_RATIO > packed) {
      throw XlsxProblems.unreadable("a part of it unpacks to more than 100 times its size");
    }
    if (unpacked + size > budget) {
      throw XlsxProblems.unreadable("it is too large once unpacked");
    }
  }

  private static void requireNoDoctype(byte[] block, int length) {
    String start =
        new String(block, 0, Math.min(length, PROLOG), StandardCharsets.ISO_8859_1)
            .replace("\0", "")
            .toUpperCase(Locale.ROOT);
    if (start.contains("<!DOCTYPE") || start.contains("<!ENTITY")) {
      throw XlsxProblems.doctype();
    }
  }
}
