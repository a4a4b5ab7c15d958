package io.clickml.service;

import io.clickml.service.platform.Problems;
import io.clickml.service.workspace.Open;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;

/** The panel's files and the wire contract, as they were built into the jar. */
@Path("/")
public final class PanelResource {
  private static final Pattern FILE = Pattern.compile("([A-Za-z0-9_-]+/)*[A-Za-z0-9_.-]+");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "map", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2",
          "csv", "text/csv; charset=utf-8");
  // Scripts only from here; styles also inline, because the grid sets them on its elements.
  private static final String POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
          + " object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  @GET
  @Open
  public Response start() {
    return file("index.html");
  }

  /** Any file of the panel; addresses of the API never end here. */
  @GET
  @Open
  @Path("/{file: (?!v[0-9]+(/|$)).+}")
  public Response file(@PathParam("file") String name) {
    if (name.equals("openapi.yaml")) {
      return answer("/contract/openapi.yaml", "application/yaml");
    }
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !FILE.matcher(name).matches() || name.contains("..")) {
      throw missing();
    }
    return answer("/panel/" + name, type);
  }

  private static Response answer(String resource, String type) {
    try (InputStream in = PanelResource.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw missing();
      }
      return Response.ok(in.readAllBytes())
          .header("Content-Type", type)
          .header("Content-Security-Policy", POLICY)
          // Asked for again each time, so that an upgrade is seen at once.
          .header("Cache-Control", "no-cache")
          .build();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static RuntimeException missing() {
    return Problems.PATH_UNKNOWN.because("There is nothing at this address.").asException();
  }
}
