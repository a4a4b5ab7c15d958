package io.clickml.service.platform;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.migrations.CloseableLiquibaseWithClassPathMigrationsFile;
import java.util.HashMap;
import java.util.Map;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.ui.LoggerUIService;

/** Brings the tables of the database up to date. */
public final class Migrations {
  /** The list of change files, on the class path. */
  public static final String FILE = "migrations/changes.xml";

  /** Liquibase would otherwise send usage figures to its makers. */
  public static final Map<String, Object> SCOPE = Map.of("liquibase.analytics.enabled", false);

  private Migrations() {}

  /** Applies what is missing, over a pool of its own. */
  public static void run(DataSourceFactory factory) {
    try {
      Map<String, Object> quiet = new HashMap<>(SCOPE);
      quiet.put(Scope.Attr.ui.name(), new LoggerUIService());
      Scope.child(quiet, () -> update(factory));
    } catch (Exception failure) {
      throw new IllegalStateException("The database could not be brought up to date", failure);
    }
  }

  private static void update(DataSourceFactory factory) throws Exception {
    var dataSource = factory.build(new MetricRegistry(), "migrations");
    try (var liquibase = new CloseableLiquibaseWithClassPathMigrationsFile(dataSource, FILE)) {
      liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
      liquibase.update("");
    }
  }
}
