package io.clickml.service.scoring;

import io.clickml.service.model.Version;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where loaded scorers lie, by the id of their bundle. When there are too many, those go first that
 * no model holds, and of each kind those that were not used for longest. Thread-safe.
 */
final class ScorerShelf<S> {
  private static final int MOST = 64;
  private static final long MOST_BYTES = 256L << 20;

  private final int most;
  private final long mostBytes;
  private final Map<String, Loaded<S>> loaded = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, Held> held = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  private record Loaded<S>(S scorer, long bytes) {}

  /** Bundles of who answers and of who stands by; the latter null while it is not loaded. */
  private record Held(String stable, int standby, String other) {}

  ScorerShelf() {
    this(MOST, MOST_BYTES);
  }

  ScorerShelf(int most, long mostBytes) {
    this.most = most;
    this.mostBytes = mostBytes;
  }

  /** The scorer, null when it is not there. */
  synchronized S find(String bundle) {
    Loaded<S> hit = loaded.get(bundle);
    return hit == null ? null : hit.scorer();
  }

  /** Lays a scorer down; others may have to go. */
  synchronized void put(String bundle, S scorer, long size) {
    Loaded<S> before = loaded.put(bundle, new Loaded<>(scorer, size));
    bytes += size - (before == null ? 0 : before.bytes());
    Set<String> kept = new HashSet<>();
    held.values().forEach(each -> kept.add(each.stable()));
    held.values().forEach(each -> kept.add(each.other()));
    drop(bundle, kept);
    drop(bundle, Set.of());
    held.values().removeIf(each -> !loaded.containsKey(each.stable()));
  }

  /**
   * Holds who answers and who stands by.
   *
   * @return false when the one that stands by is not there
   */
  synchronized boolean hold(Version stable, int standby) {
    String model = model(stable);
    Held now = held.get(model);
    if (now == null || !now.stable().equals(stable.bundle()) || now.standby() != standby) {
      held.put(model, new Held(stable.bundle(), standby, null));
      return standby == 0;
    }
    // The look-up counts as a use: it stays as long as who answers is asked.
    return standby == 0 || (now.other() != null && loaded.get(now.other()) != null);
  }

  /** Says which bundle the one that stands by has. */
  synchronized void standsBy(Version stable, Version standby) {
    held.computeIfPresent(
        model(stable),
        (model, now) ->
            now.stable().equals(stable.bundle()) && now.standby() == standby.version()
                ? new Held(now.stable(), now.standby(), standby.bundle())
                : now);
  }

  private void drop(String fresh, Set<String> kept) {
    var oldest = loaded.entrySet().iterator();
    while (oldest.hasNext() && loaded.size() > 1 && (loaded.size() > most || bytes > mostBytes)) {
      Map.Entry<String, Loaded<S>> each = oldest.next();
      if (!kept.contains(each.getKey()) && !each.getKey().equals(fresh)) {
        bytes -= each.getValue().bytes();
        oldest.remove();
      }
    }
  }

  private static String model(Version version) {
    return version.workspace() + ' ' + version.model();
  }
}
