package io.clickml.service.scoring;

import io.clickml.modelstore.scorer.Scorer;
import io.clickml.service.model.DamagedBundleException;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Moves;
import io.clickml.service.model.Version;
import io.clickml.service.platform.ProblemKind;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scorers of the bundles used last, within bounds of number and size. Thread-safe. */
public final class LoadedScorers {
  private static final Logger LOG = LoggerFactory.getLogger(LoadedScorers.class);
  private static final int MOST = 64;
  private static final long MOST_BYTES = 256L << 20;

  private static final ProblemKind DAMAGED =
      new ProblemKind("version-damaged", 409, "The version is damaged");

  private final ModelService models;
  private final Moves moves;
  private final Map<String, Loaded> loaded = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  private record Loaded(Scorer scorer, long bytes) {}

  LoadedScorers(ModelService models, Moves moves) {
    this.models = models;
    this.moves = moves;
  }

  /**
   * The scorer of a version; loaded, with all checks, when it is not there. A version that does not
   * pass them is set aside, and who stands by takes its place.
   *
   * @throws io.clickml.service.platform.ProblemException 409 when it was set aside
   */
  public Scorer of(Version version) {
    Scorer hit = find(version.bundle());
    if (hit != null) {
      return hit;
    }
    // Outside the lock: two callers may load the same bundle, none waits for another's.
    Scorer fresh = load(version);
    keep(version.bundle(), new Loaded(fresh, version.bytes()));
    return fresh;
  }

  private Scorer load(Version version) {
    try {
      return models.load(version);
    } catch (DamagedBundleException damaged) {
      LOG.error("version {} of {} is set aside", version.version(), version.model(), damaged);
      moves.quarantine(version);
      String said =
          "The file of version %d of “%s” no longer passes the checks and was set aside. Let another version answer, or train again."
              .formatted(version.version(), version.model());
      throw DAMAGED
          .because(said, Map.of("model", version.model(), "version", version.version()))
          .asException();
    }
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
