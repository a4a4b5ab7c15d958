package io.clickml.service.rollout;

import io.clickml.service.workspace.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The comparison of two versions over HTTP. */
@Path("/v1/models/{model}/versions/{version}/diff/{to}")
@Produces(MediaType.APPLICATION_JSON)
public final class DiffResource {
  private final DiffService diffs;

  DiffResource(DiffService diffs) {
    this.diffs = diffs;
  }

  @GET
  public VersionDiff diff(
      @Auth Caller caller,
      @PathParam("model") String model,
      @PathParam("version") int from,
      @PathParam("to") int to) {
    return diffs.of(caller.workspace(), model, from, to);
  }
}
