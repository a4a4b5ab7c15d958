package io.clickml.service.monitoring.drift;

import io.clickml.modelstore.bundle.Bundle;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Version;
import io.clickml.service.platform.ProblemException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the versions used last expect and held; opening a bundle is costly. Thread-safe. */
final class KnownVersions {
  private static final int MOST = 64;

  private final ModelService models;
  private final Map<String, KnownVersion> known =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, KnownVersion> eldest) {
          return size() > MOST;
        }
      };

  KnownVersions(ModelService models) {
    this.models = models;
  }

  KnownVersion of(Version version) {
    synchronized (known) {
      KnownVersion hit = known.get(version.bundle());
      if (hit != null) {
        return hit;
      }
    }
    Bundle bundle = models.bundle(version);
    KnownVersion fresh =
        new KnownVersion(
            bundle.schema(), bundle.reference(), Instant.parse(bundle.creation().at()));
    synchronized (known) {
      known.put(version.bundle(), fresh);
    }
    return fresh;
  }

  /** Whether the version of a window was erased. */
  boolean gone(StoredWindow window) {
    try {
      models.version(window.workspace(), window.model(), window.version());
      return false;
    } catch (ProblemException e) {
      return true;
    } catch (RuntimeException e) {
      // The database does not answer: it may well be there.
      return false;
    }
  }
}
