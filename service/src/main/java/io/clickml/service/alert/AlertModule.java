package io.clickml.service.alert;

import io.clickml.service.platform.Platform;
import io.clickml.service.platform.Timers;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import io.dropwizard.lifecycle.setup.LifecycleEnvironment;
import java.net.InetAddress;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Wires alerts. */
public final class AlertModule {
  private final Alerts alerts;
  private final Webhooks webhooks;
  private final Postman postman;

  /**
   * @param publicUrl address under which people reach the service, or blank
   */
  public AlertModule(Platform platform, AlertSettings settings, String publicUrl) {
    this.alerts = new Alerts(platform, settings);
    Destinations destinations = new Destinations(settings, InetAddress::getAllByName);
    this.webhooks = new Webhooks(platform, destinations);
    Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
    carriers.put(
        Channel.WEBHOOK, new WebhookCarrier(platform.database(), destinations, platform.clock()));
    if (settings.mail().on()) {
      carriers.put(Channel.MAIL, new MailCarrier(settings.mail(), publicUrl));
    }
    this.postman = new Postman(platform, carriers);
  }

  /** Registers the routes. */
  public void register(JerseyEnvironment jersey) {
    jersey.register(new AlertResource(alerts, webhooks));
  }

  /** Carries messages as long as the process lives, on a thread of their own: hosts can be slow. */
  public void work(LifecycleEnvironment lifecycle, Timers timers) {
    lifecycle.manage(new Rounds(postman::carryNext));
    timers.every(Duration.ofHours(1), "alerts-sweep", alerts::sweep);
  }

  /** By which others raise alerts. */
  public Alerts alerts() {
    return alerts;
  }
}
