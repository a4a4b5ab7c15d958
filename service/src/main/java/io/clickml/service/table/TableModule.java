package io.clickml.service.table;

import io.clickml.service.platform.Platform;
import io.clickml.service.workspace.Idempotency;
import io.dropwizard.jersey.setup.JerseyEnvironment;

/** Wires tables. */
public final class TableModule {
  private final Platform platform;
  private final TableService service;
  private final TableBlocks blocks;

  public TableModule(Platform platform) {
    this.platform = platform;
    TableStore store = new TableStore(platform.storage(), platform.ids());
    TableProfiles profiles = new TableProfiles(platform.json());
    this.service = new TableService(platform, store, profiles);
    this.blocks = new TableBlocks(platform, service, store, profiles);
  }

  /** Registers the routes and the reader of bodies with rows, which other features use too. */
  public void register(JerseyEnvironment jersey, Idempotency idempotency) {
    TableUploads uploads = new TableUploads(service, blocks, platform.json(), platform.limits());
    jersey.register(new TableBodyReader(platform.json(), platform.limits(), platform.scratch()));
    jersey.register(new TableResource(service, blocks, uploads, idempotency));
  }

  public TableService service() {
    return service;
  }
}
