package io.clickml.service.model;

import io.clickml.service.platform.Platform;
import io.clickml.service.workspace.Idempotency;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.time.Duration;

/** Wires models. */
public final class ModelModule {
  // Longer than any publication can take.
  private static final Duration GRACE = Duration.ofHours(1);

  // Going back takes no time for so long.
  private static final Duration STANDBY = Duration.ofDays(7);

  private final Platform platform;
  private final BundleFiles files;
  private final Moves moves;
  private final WayBack wayBack;
  private final OwnMoves own;
  private final ModelService service;

  public ModelModule(Platform platform) {
    this.platform = platform;
    this.files =
        new BundleFiles(platform.storage(), platform.database(), platform.ids(), platform.clock());
    this.moves = new Moves(platform.database(), platform.json(), platform.clock());
    this.wayBack = new WayBack(platform.database(), moves, platform.json());
    this.own = new OwnMoves(platform.database(), moves);
    LearnedStore learned = new LearnedStore(platform.database());
    Publisher publisher =
        new Publisher(platform.database(), files, own, learned, platform.json(), platform.clock());
    this.service =
        new ModelService(
            platform.database(),
            new VersionFiles(platform.database(), files, own),
            publisher,
            new Erasing(platform.database(), files, moves),
            learned);
  }

  /** Registers the routes. */
  public void register(JerseyEnvironment jersey, Idempotency idempotency) {
    ModelViews views = new ModelViews(service, platform.json());
    jersey.register(
        new ModelResource(service, views, new Importer(service, platform.scratch()), idempotency));
    ModelHistory history = new ModelHistory(platform.database(), moves, service, platform.json());
    jersey.register(new HistoryResource(history, idempotency));
  }

  /** Removes bundles that interrupted publications left behind; returns how many. */
  public int sweep() {
    return files.sweep(GRACE);
  }

  /** Retires versions whose time to go back to them is over; returns how many. */
  public int retire() {
    return own.retireStandby(platform.clock().instant().minus(STANDBY));
  }

  public ModelService service() {
    return service;
  }

  /** Which versions answered before. */
  public WayBack wayBack() {
    return wayBack;
  }

  /** The one way to change who answers. */
  public Moves moves() {
    return moves;
  }
}
