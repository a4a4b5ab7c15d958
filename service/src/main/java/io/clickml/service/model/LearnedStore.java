package io.clickml.service.model;

import io.clickml.service.platform.Database;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps which rows versions learned from; what was asked last stays in memory. Thread-safe. */
final class LearnedStore {
  private static final int PART = 100_000;
  private static final int MOST = 256;
  private static final long MOST_BYTES = 64L << 20;

  private final LearnedDao dao;
  private final Map<String, LearnedRows> loaded = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  LearnedStore(Database database) {
    this.dao = database.dao(LearnedDao.class);
  }

  /**
   * Keeps the rows of a version, in the transaction that makes it.
   *
   * @param prints sorted
   */
  void keep(Version version, long[] prints) {
    for (int from = 0; from < prints.length; from += PART) {
      int length = Math.min(PART, prints.length - from);
      ByteBuffer part = ByteBuffer.allocate(length * Long.BYTES);
      part.asLongBuffer().put(prints, from, length);
      dao.insert(
          version.workspace(), version.model(), version.version(), from / PART, part.array());
    }
  }

  /** The rows of a version. */
  LearnedRows of(Version version) {
    LearnedRows hit = find(version.bundle());
    if (hit != null) {
      return hit;
    }
    // Outside the lock: nobody waits for another's.
    LearnedRows read = read(dao.of(version.workspace(), version.model(), version.version()));
    remember(version.bundle(), read);
    return read;
  }

  private static LearnedRows read(List<byte[]> parts) {
    int length = parts.stream().mapToInt(part -> part.length / Long.BYTES).sum();
    long[] prints = new long[length];
    int at = 0;
    for (byte[] part : parts) {
      int own = part.length / Long.BYTES;
      ByteBuffer.wrap(part).asLongBuffer().get(prints, at, own);
      at += own;
    }
    return new LearnedRows(prints);
  }

  private synchronized LearnedRows find(String bundle) {
    return loaded.get(bundle);
  }

  private synchronized void remember(String bundle, LearnedRows rows) {
    LearnedRows before = loaded.put(bundle, rows);
    bytes += rows.bytes() - (before == null ? 0 : before.bytes());
    Iterator<LearnedRows> oldest = loaded.values().iterator();
    while (loaded.size() > 1 && (loaded.size() > MOST || bytes > MOST_BYTES)) {
      bytes -= oldest.next().bytes();
      oldest.remove();
    }
  }
}
