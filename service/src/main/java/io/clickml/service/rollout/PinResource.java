package io.clickml.service.rollout;

import io.clickml.service.model.ModelService;
import io.clickml.service.workspace.Caller;
import io.clickml.service.workspace.Idempotency;
import io.dropwizard.auth.Auth;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Pinned rows over HTTP. */
@Path("/v1/models")
@Produces(MediaType.APPLICATION_JSON)
public final class PinResource {
  private final Pins pins;
  private final ModelService models;
  private final Idempotency idempotency;

  PinResource(Pins pins, ModelService models, Idempotency idempotency) {
    this.pins = pins;
    this.models = models;
    this.idempotency = idempotency;
  }

  /** All of them. */
  record PinList(List<PinView> items) {}

  /** What a version says of all of them. */
  record CheckedList(int version, List<PinView.Checked> items) {}

  @GET
  @Path("/{model}/pins")
  public PinList list(@Auth Caller caller, @PathParam("model") String model) {
    return new PinList(pins.all(caller, model));
  }

  @POST
  @Path("/{model}/pins")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response pin(
      @Auth Caller caller,
      @PathParam("model") String model,
      @Context ContainerRequestContext request,
      @NotNull PinRequest row) {
    return idempotency.created(caller, request, () -> pins.add(caller, model, row));
  }

  @DELETE
  @Path("/{model}/pins/{pin}")
  public void unpin(
      @Auth Caller caller, @PathParam("model") String model, @PathParam("pin") String id) {
    pins.remove(caller, model, id);
  }

  @GET
  @Path("/{model}/versions/{version}/pins")
  public CheckedList check(
      @Auth Caller caller, @PathParam("model") String model, @PathParam("version") int version) {
    return new CheckedList(version, pins.check(models.version(caller.workspace(), model, version)));
  }
}
