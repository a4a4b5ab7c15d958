package io.clickml.service.monitoring;

import io.clickml.service.workspace.Allow;
import io.clickml.service.workspace.Caller;
import io.clickml.service.workspace.Scope;
import io.dropwizard.auth.Auth;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Live quality over HTTP. */
@Path("/v1/models/{model}/quality")
@Produces(MediaType.APPLICATION_JSON)
public final class QualityResource {
  private final QualityWatch quality;

  QualityResource(QualityWatch quality) {
    this.quality = quality;
  }

  @GET
  @Allow(Scope.SCORE)
  public QualityView get(
      @Auth Caller caller,
      @PathParam("model") String model,
      @QueryParam("by") @DefaultValue("version") @Pattern(regexp = "version") String by) {
    return quality.view(caller.workspace(), model);
  }
}
