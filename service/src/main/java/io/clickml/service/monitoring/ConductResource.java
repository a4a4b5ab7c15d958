package io.clickml.service.monitoring;

import io.clickml.service.workspace.Allow;
import io.clickml.service.workspace.Caller;
import io.clickml.service.workspace.Scope;
import io.dropwizard.auth.Auth;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What is done with a model's answers, over HTTP. */
@Path("/v1/models/{model}/conduct")
@Produces(MediaType.APPLICATION_JSON)
public final class ConductResource {
  private final ConductService conducts;

  ConductResource(ConductService conducts) {
    this.conducts = conducts;
  }

  @GET
  @Allow(Scope.SCORE)
  public ConductView get(@Auth Caller caller, @PathParam("model") String model) {
    return ConductView.of(conducts.get(caller.workspace(), model));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public ConductView put(
      @Auth Caller caller, @PathParam("model") String model, @NotNull ConductRequest request) {
    return ConductView.of(conducts.put(caller.workspace(), model, request));
  }
}
