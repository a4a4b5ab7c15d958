package io.clickml.service.alert;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Set;

/**
 * How people hear of alerts; absent settings take the default.
 *
 * @param quietHours an alert that is raised again within so many hours is counted, not sent again
 * @param watchSeconds how often drift, quality and rollouts are looked at
 * @param allowedHosts hosts, or host:port, that webhooks may go to; empty: no webhooks
 * @param privateAddresses whether allowed hosts may have addresses inside the operator's network
 * @param mail the server that takes mail; absent or without a host: no mail
 */
public record AlertSettings(
    @Min(1) @Max(720) Integer quietHours,
    @Min(1) @Max(86_400) Integer watchSeconds,
    Set<String> allowedHosts,
    Boolean privateAddresses,
    @Valid MailSettings mail) {
  public AlertSettings {
    quietHours = quietHours == null ? 24 : quietHours;
    watchSeconds = watchSeconds == null ? 600 : watchSeconds;
    allowedHosts = allowedHosts == null ? Set.of() : Set.copyOf(allowedHosts);
    privateAddresses = privateAddresses != null && privateAddresses;
    mail = mail == null ? new MailSettings(null, null, null, null, null, null, null) : mail;
  }

  /** All defaults. */
  public static AlertSettings defaults() {
    return new AlertSettings(null, null, null, null, null);
  }

  /** How often drift, quality and rollouts are looked at. */
  public Duration watch() {
    return Duration.ofSeconds(watchSeconds);
  }
}
