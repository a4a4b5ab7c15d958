package io.clickml.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.service.contract.Sentences;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The real service on random ports with a fresh data folder, started from the settings file that
 * ships. Register it as a static extension; or call {@link #start} and {@link #stop} to restart it.
 */
public final class ClickMlServer implements BeforeAllCallback, AfterAllCallback {
  /** A key of the default workspace for everything. */
  public static final String KEY = "a-key-for-tests-0123456789";

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Sentences sentences = new Sentences();
  private final List<String> overrides;
  private Path home;
  private DropwizardTestSupport<ClickMlConfiguration> support;

  /** A server with further settings, each {@code name=value}. */
  public ClickMlServer(String... overrides) {
    this.overrides = List.of(overrides);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    home = Files.createTempDirectory("click-ml-test");
    start();
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    stop();
    try (var found = Files.walk(home)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Starts on the data folder, which survives {@link #stop}; with further settings, if any. */
  public void start(String... further) throws Exception {
    List<ConfigOverride> all = new ArrayList<>();
    List<String> settings = settings();
    settings.addAll(List.of(further));
    for (String each : settings) {
      int at = each.indexOf('=');
      all.add(ConfigOverride.config(each.substring(0, at), each.substring(at + 1)));
    }
    support =
        new DropwizardTestSupport<>(
            ClickMlApplication.class, "config.yml", all.toArray(new ConfigOverride[0]));
    support.before();
  }

  /** Stops as SIGTERM does. */
  public void stop() {
    support.after();
  }

  public Path home() {
    return home;
  }

  /** Address without a slash at the end. */
  public String address() {
    return "http://127.0.0.1:" + support.getLocalPort();
  }

  /** Port of health checks and metrics. */
  public int adminPort() {
    return support.getAdminPort();
  }

  /** GET with the key. */
  public Answer get(String path) {
    return send(request(path).GET());
  }

  /** POST of a JSON text with the key. */
  public Answer post(String path, String body, String... headers) {
    return send("POST", path, "application/json", body, headers);
  }

  /** Any method with a text and the key; headers as name, value, name, value. */
  public Answer send(String method, String path, String type, String body, String... headers) {
    return send(method, path, type, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** Any method with a body and the key; headers as name, value, name, value. */
  public Answer send(String method, String path, String type, byte[] body, String... headers) {
    HttpRequest.Builder request = request(path).header("Content-Type", type);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /** A request with the key, to be completed. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address() + path))
        .header("Authorization", "Bearer " + KEY);
  }

  /** Sends a request that was built by hand. */
  public Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return checked(new Answer(response, json));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Whatever any test hears the service say must stand in the contract. */
  private Answer checked(Answer answer) {
    if (answer.header("Content-Type").endsWith("json")) {
      assertEquals(Set.of(), sentences.unknown(answer.body()), "not in contract/sentences.json");
    }
    return answer;
  }

  private List<String> settings() {
    List<String> all =
        new ArrayList<>(
            Arrays.asList(
                "home=" + home,
                "key=" + KEY,
                "server.applicationConnectors[0].port=0",
                "server.adminConnectors[0].port=0",
                "health.shutdownWaitPeriod=0s",
                "trainings.spare=false",
                "logging.level=WARN"));
    all.addAll(overrides);
    return all;
  }

  /** An answer. */
  public record Answer(HttpResponse<byte[]> response, ObjectMapper json) {
    public int status() {
      return response.statusCode();
    }

    /** A header, empty when absent. */
    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The body as JSON. */
    public JsonNode body() {
      try {
        return json.readTree(response.body());
      } catch (IOException failure) {
        throw new AssertionError("not JSON: " + text(), failure);
      }
    }

    /** Value at a JSON pointer of the body, as text. */
    public String at(String pointer) {
      return body().at(pointer).asText();
    }
  }
}
