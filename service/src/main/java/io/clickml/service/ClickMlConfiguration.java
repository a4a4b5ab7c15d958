package io.clickml.service;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clickml.service.addin.ExcelSettings;
import io.clickml.service.alert.AlertSettings;
import io.clickml.service.monitoring.MonitoringSettings;
import io.clickml.service.monitoring.drift.DriftSettings;
import io.clickml.service.platform.DatabaseSettings;
import io.clickml.service.platform.Limits;
import io.clickml.service.rollout.RolloutSettings;
import io.clickml.service.training.QueueSettings;
import io.clickml.service.workspace.signin.SignInSettings;
import io.dropwizard.core.Configuration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.Set;

/** The settings; {@code config.yml} explains each. */
public final class ClickMlConfiguration extends Configuration {
  @NotNull @JsonProperty private Path home = Path.of("data");
  @NotNull @JsonProperty private String key = "";
  @NotNull @JsonProperty private String publicUrl = "";
  @NotNull @JsonProperty private String store = "";
  @NotNull @JsonProperty private Set<String> allowedOrigins = Set.of();

  @Valid @NotNull @JsonProperty
  private DatabaseSettings database = new DatabaseSettings(null, null, null, null);

  @Valid @NotNull @JsonProperty private Limits limits = Limits.defaults();

  @Valid @NotNull @JsonProperty
  private QueueSettings trainings =
      new QueueSettings(null, null, null, null, null, null, null, null, null);

  @Valid @NotNull @JsonProperty
  private MonitoringSettings monitoring = MonitoringSettings.defaults();

  @Valid @NotNull @JsonProperty private DriftSettings drift = DriftSettings.defaults();

  @Valid @NotNull @JsonProperty private RolloutSettings rollouts = new RolloutSettings(null, null);

  @Valid @NotNull @JsonProperty private AlertSettings alerts = AlertSettings.defaults();

  @Valid @NotNull @JsonProperty private ExcelSettings excel = new ExcelSettings(null);

  @Valid @NotNull @JsonProperty private SignInSettings signIn = new SignInSettings(null);

  /** The data folder. */
  public Path home() {
    return home.toAbsolutePath().normalize();
  }

  /** First key of the default workspace, or blank. */
  public String key() {
    return key;
  }

  /** Address under which people reach the service, or blank. */
  public String publicUrl() {
    return publicUrl;
  }

  /** Where files are kept, {@code file:/folder}, or blank for the data folder. */
  public String store() {
    return store;
  }

  /** Origins of pages that may call the service. */
  public Set<String> allowedOrigins() {
    return allowedOrigins;
  }

  /** How trainings are worked on. */
  public QueueSettings trainings() {
    return trainings;
  }

  /** What is kept of predictions. */
  public MonitoringSettings monitoring() {
    return monitoring;
  }

  /** How drift is watched. */
  public DriftSettings drift() {
    return drift;
  }

  /** How versions take over. */
  public RolloutSettings rollouts() {
    return rollouts;
  }

  /** How people hear of alerts. */
  public AlertSettings alerts() {
    return alerts;
  }

  /** How the Excel add-in is shown. */
  public ExcelSettings excel() {
    return excel;
  }

  /** How people may sign in beside keys. */
  public SignInSettings signIn() {
    return signIn;
  }

  public DatabaseSettings database() {
    return database;
  }

  public Limits limits() {
    return limits;
  }
}
