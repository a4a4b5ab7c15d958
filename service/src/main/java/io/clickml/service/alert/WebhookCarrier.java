package io.clickml.service.alert;

import io.clickml.service.platform.Database;
import io.clickml.service.platform.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Posts messages to webhooks, signed; follows no redirects and reads no answers. */
final class WebhookCarrier implements Carrier {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int GONE = 410;

  private final WebhookDao webhooks;
  private final Destinations destinations;
  private final Clock clock;
  // No proxy: it would look names up again, past the check.
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(HttpClient.Builder.NO_PROXY)
          .build();

  WebhookCarrier(Database database, Destinations destinations, Clock clock) {
    this.webhooks = database.dao(WebhookDao.class);
    this.destinations = destinations;
    this.clock = clock;
  }

  @Override
  public Receipt carry(Delivery delivery, Message message) {
    Optional<Webhook> webhook = webhooks.find(delivery.workspace(), delivery.target());
    if (webhook.isEmpty()) {
      return new Receipt(End.NEVER, "webhook removed");
    }
    try {
      // The client's own look-up that follows gets the answer that was checked: Java keeps it.
      destinations.check(webhook.get().url());
      return receipt(post(webhook.get(), delivery));
    } catch (ProblemException refused) {
      return new Receipt(End.NEVER, refused.problem().code());
    } catch (IOException failure) {
      return new Receipt(End.AGAIN, failure.getClass().getSimpleName());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Receipt(End.AGAIN, "interrupted");
    }
  }

  private int post(Webhook webhook, Delivery delivery) throws IOException, InterruptedException {
    long seconds = clock.instant().getEpochSecond();
    String signature = Signature.of(webhook.secret(), delivery.id(), seconds, delivery.message());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(webhook.url()))
            .timeout(ANSWER)
            .header("Content-Type", "application/json")
            .header("User-Agent", "click-ml")
            .header("webhook-id", delivery.id())
            .header("webhook-timestamp", Long.toString(seconds))
            .header("webhook-signature", signature)
            .POST(HttpRequest.BodyPublishers.ofString(delivery.message()))
            .build();
    HttpResponse<InputStream> response =
        http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    // Closed unread: an answer without end must not hold the thread.
    response.body().close();
    return response.statusCode();
  }

  private static Receipt receipt(int status) {
    if (status / 100 == 2) {
      return new Receipt(End.ARRIVED, "HTTP " + status);
    }
    return new Receipt(status == GONE ? End.NEVER : End.AGAIN, "HTTP " + status);
  }
}
