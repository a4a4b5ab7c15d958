package io.clickml.service.scoring;

import io.clickml.modelstore.scorer.Scorer;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Version;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Scorers of the bundles used last, within bounds of number and size. Thread-safe. */
public final class LoadedScorers {
  private static final int MOST = 64;
  private static final long MOST_BYTES = 256L << 20;

  private final ModelService models;
  private final Map<String, Loaded> loaded = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  private record Loaded(Scorer scorer, long bytes) {}

  LoadedScorers(ModelService models) {
    this.models = models;
  }

  /** The scorer of a version; loaded, with all checks, when it is not there. */
  public Scorer of(Version version) {
    Scorer hit = find(version.bundle());
    if (hit != null) {
      return hit;
    }
    // Outside the lock: two callers may load the same bundle, none waits for another's.
    Scorer fresh = models.load(version);
    keep(version.bundle(), new Loaded(fresh, version.bytes()));
    return fresh;
  }

  private synchronized Scorer find(String id) {
    Loaded hit = loaded.get(id);
    return hit == null ? null : hit.scorer();
  }

  private synchronized void keep(String id, Loaded fresh) {
    Loaded before = loaded.put(id, fresh);
    bytes += fresh.bytes() - (before == null ? 0 : before.bytes());
    Iterator<Loaded> oldest = loaded.values().iterator();
    while (loaded.size() > 1 && (loaded.size() > MOST || bytes > MOST_BYTES)) {
      bytes -= oldest.next().bytes();
      oldest.remove();
    }
  }
}
