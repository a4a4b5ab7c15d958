package io.clickml.service.platform;

import com.codahale.metrics.health.HealthCheck;

/** Ready only while the database answers. */
final class DatabaseCheck extends HealthCheck {
  private final Database database;

  DatabaseCheck(Database database) {
    this.database = database;
  }

  @Override
  protected Result check() {
    return database.answers()
        ? Result.healthy()
        : Result.unhealthy("The database does not answer.");
  }
}
