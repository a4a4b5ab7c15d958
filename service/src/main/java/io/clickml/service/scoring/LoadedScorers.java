package io.clickml.service.scoring;

import io.clickml.modelstore.scorer.Scorer;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Version;

/**
 * Scorers that are kept loaded, within bounds of number and size: of each model that is asked the
 * version that answers and the one that stands by, so that going back takes no time; then those
 * used last. Thread-safe.
 */
public final class LoadedScorers implements Scorers {
  private final ModelService models;
  private final ScorerShelf<Scorer> shelf = new ScorerShelf<>();
  private final Warming warming = new Warming();

  LoadedScorers(ModelService models) {
    this.models = models;
  }

  /**
   * The scorer of a version; loaded, with all checks, when it is not there. A version that does not
   * pass them is set aside, and who stands by takes its place.
   *
   * @throws io.clickml.service.platform.ProblemException 409 when it was set aside, or its file
   *     cannot be read
   */
  @Override
  public Scorer of(Version version) {
    Scorer hit = shelf.find(version.bundle());
    if (hit != null) {
      return hit;
    }
    // Outside the lock: two callers may load the same bundle, none waits for another's.
    Scorer fresh = models.load(version);
    shelf.put(version.bundle(), fresh, version.bytes());
    return fresh;
  }

  /**
   * Keeps the scorer of who answers and of who stands by before all others; the latter is loaded
   * beside when it is not there.
   *
   * @param stable the version that answers; loaded now
   * @param standby number of the version that stands by, 0 where none does
   */
  Scorer hold(Version stable, int standby) {
    Scorer scorer = of(stable);
    if (!shelf.hold(stable, standby)) {
      warming.of(
          stable.bundle(),
          () -> {
            Version other = models.version(stable.workspace(), stable.model(), standby);
            of(other);
            shelf.standsBy(stable, other);
          });
    }
    return scorer;
  }
}
