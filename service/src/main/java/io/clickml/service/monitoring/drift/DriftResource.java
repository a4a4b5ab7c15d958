package io.clickml.service.monitoring.drift;

import io.clickml.service.platform.Problems;
import io.clickml.service.workspace.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Drift over HTTP. */
@Path("/v1/models/{model}/drift")
@Produces(MediaType.APPLICATION_JSON)
public final class DriftResource {
  private final DriftService drift;

  DriftResource(DriftService drift) {
    this.drift = drift;
  }

  @GET
  public DriftView get(
      @Auth Caller caller,
      @PathParam("model") String model,
      @QueryParam("window") @DefaultValue("hour") String window,
      @QueryParam("version") Integer version) {
    Span span =
        Span.of(window)
            .orElseThrow(() -> Problems.fieldInvalid("window", "must be hour, day or week"));
    return drift.of(caller.workspace(), model, version, span);
  }
}
