package io.clickml.service.kill;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged program as a process of its own, which can be killed like any other. */
final class ClickMlProcess implements AutoCloseable {
  static final Duration LONG = Duration.ofMinutes(2);

  private static final Path JAR = Path.of("target", "click-ml.jar").toAbsolutePath();
  private static final Path CONFIG = Path.of("config.yml").toAbsolutePath();
  private static final String KEY = "a-key-for-killed-processes-0123456789";

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final int port;
  private final Path log;

  private ClickMlProcess(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /** Starts a server and waits until it answers. */
  static ClickMlProcess server(Path home, Map<String, String> environment) throws IOException {
    ClickMlProcess server = start(home, environment, "server", CONFIG.toString());
    await().atMost(LONG).until(server::ready);
    return server;
  }

  /** Starts a worker. */
  static ClickMlProcess worker(Path home, Map<String, String> environment) throws IOException {
    return start(home, environment, "worker", CONFIG.toString());
  }

  /** Runs a command to its end. */
  static void command(Path home, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    try (ClickMlProcess command = start(home, environment, arguments)) {
      if (command.process.waitFor() != 0) {
        throw new AssertionError(Files.readString(command.log));
      }
    }
  }

  static String config() {
    return CONFIG.toString();
  }

  private static ClickMlProcess start(
      Path home, Map<String, String> environment, String... arguments) throws IOException {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    Path log = Files.createTempFile(home, arguments[0], ".log");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("CLICKML_HOME", home.toString());
    builder.environment().put("CLICKML_PORT", Integer.toString(port));
    builder.environment().put("CLICKML_ADMIN_PORT", Integer.toString(freePort()));
    builder.environment().put("CLICKML_KEY", KEY);
    builder.environment().put("CLICKML_TRAINING_HEAP_MB", "512");
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    return new ClickMlProcess(builder.start(), port, log);
  }

  /** Kill -9. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Whether it has not ended. */
  boolean alive() {
    return process.isAlive();
  }

  /** Lines printed so far, before the one with the address. */
  long linesBeforeTheAddress() throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.takeWhile(line -> !line.contains("/#key=")).count();
    }
  }

  /** The child at work, waited for. */
  ProcessHandle child() {
    await().atMost(LONG).until(() -> process.children().findAny().isPresent());
    return process.children().findAny().orElseThrow();
  }

  JsonNode get(String path) {
    return send(request(path).GET(), 200);
  }

  JsonNode post(String path, String type, String body, int status) {
    return post(path, type, body.getBytes(StandardCharsets.UTF_8), status);
  }

  JsonNode post(String path, String type, byte[] body, int status) {
    HttpRequest.Builder request = request(path).header("Content-Type", type);
    return send(request.POST(HttpRequest.BodyPublishers.ofByteArray(body)), status);
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }

  private boolean ready() {
    if (!process.isAlive()) {
      throw new AssertionError("the service did not start: " + readLog());
    }
    try (Stream<String> lines = Files.lines(log)) {
      return lines.anyMatch(line -> line.contains("/#key="));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String readLog() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Bearer " + KEY);
  }

  private JsonNode send(HttpRequest.Builder request, int status) {
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != status) {
        throw new AssertionError(response.statusCode() + " " + response.body() + readLog());
      }
      return response.body().isEmpty() ? null : json.readTree(response.body());
    } catch (IOException e) {
      throw new AssertionError(readLog(), e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
