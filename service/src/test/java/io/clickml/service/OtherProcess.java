package io.clickml.service;

import com.codahale.metrics.MetricRegistry;
import io.clickml.modelstore.storage.DirectoryStorage;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.DatabaseSettings;
import io.clickml.service.platform.Ids;
import io.clickml.service.platform.Limits;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.http.StrictJson;
import io.clickml.service.platform.storage.WorkspaceStorage;
import java.io.IOException;
import java.time.Clock;
import java.util.Random;

/** What another process stands on that shares database and files with a service. */
public final class OtherProcess {
  private OtherProcess() {}

  /** The ground of it; whoever takes it closes its database. */
  public static Platform beside(ClickMlServer server) throws IOException {
    return new Platform(
        server.home(),
        Database.open(
            new DatabaseSettings(null, null, null, 4), server.home(), new MetricRegistry()),
        null,
        new WorkspaceStorage(new DirectoryStorage(server.home().resolve("files"))),
        Clock.systemUTC(),
        new Ids(new Random(1)),
        Limits.defaults(),
        StrictJson.harden(StrictJson.newMapper(), 100_000));
  }
}
