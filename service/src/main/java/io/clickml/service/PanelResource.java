package io.clickml.service;

import io.clickml.service.platform.http.BuiltFiles;
import io.clickml.service.workspace.Open;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** The panel's files and the wire contract, as they were built into the jar. */
@Path("/")
public final class PanelResource {
  // Scripts only from here; styles also inline, because the grid sets them on its elements.
  private static final String POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
          + " object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  private static final BuiltFiles FILES = new BuiltFiles("/panel/", POLICY);
  private static final BuiltFiles CONTRACT = new BuiltFiles("/contract/", POLICY);

  @GET
  @Open
  public Response start() {
    return FILES.answer("index.html");
  }

  /** Any file of the panel; addresses of the API never end here. */
  @GET
  @Open
  @Path("/{file: (?!v[0-9]+(/|$)).+}")
  public Response file(@PathParam("file") String name) {
    if (name.equals("openapi.yaml")) {
      return CONTRACT.answer(name);
    }
    return FILES.answer(name);
  }
}
