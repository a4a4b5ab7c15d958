package io.clickml.service.workspace;

import io.clickml.service.platform.Limits;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The caller's own workspace. */
@Path("/v1/workspace")
@Produces(MediaType.APPLICATION_JSON)
public final class WorkspaceResource {
  private final Limits limits;

  WorkspaceResource(Limits limits) {
    this.limits = limits;
  }

  @GET
  @Allow(Scope.SCORE)
  public WorkspaceView get(@Auth Caller caller) {
    return WorkspaceView.of(caller, limits);
  }
}
