package io.clickml.service.platform.http;

import io.clickml.service.platform.Problems;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;

/** Files that were built into the jar, as browsers want them. */
public final class BuiltFiles {
  private static final Pattern NAME = Pattern.compile("([A-Za-z0-9_-]+/)*[A-Za-z0-9_.-]+");
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("xml", "application/xml"),
          Map.entry("yaml", "application/yaml"),
          Map.entry("map", "application/json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("csv", "text/csv; charset=utf-8"));

  private final String folder;
  private final String policy;

  /**
   * Files of a folder of the jar.
   *
   * @param folder with a slash at both ends
   * @param policy the Content-Security-Policy of its pages
   */
  public BuiltFiles(String folder, String policy) {
    this.folder = folder;
    this.policy = policy;
  }

  /** The file as an answer; 404 when there is none. */
  public Response answer(String name) {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null) {
      throw missing();
    }
    return Response.ok(bytes(name))
        .header("Content-Type", type)
        .header("Content-Security-Policy", policy)
        .header("Cache-Control", caching(name))
        .build();
  }

  /** The file's content; 404 when there is none. */
  public byte[] bytes(String name) {
    if (!NAME.matcher(name).matches() || name.contains("..")) {
      throw missing();
    }
    try (InputStream in = BuiltFiles.class.getResourceAsStream(folder + name)) {
      if (in == null) {
        throw missing();
      }
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What carries its hash in its name never changes; Office wants icons that may be kept. */
  private static String caching(String name) {
    if (name.startsWith("assets/")) {
      return "public, max-age=31536000, immutable";
    }
    // All else is asked for again each time, so that an upgrade is seen at once.
    return name.endsWith(".png") ? "public, max-age=86400" : "no-cache";
  }

  private static RuntimeException missing() {
    return Problems.PATH_UNKNOWN.because("There is nothing at this address.").asException();
  }
}
