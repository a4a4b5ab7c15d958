package io.clickml.service.retraining;

import io.clickml.service.workspace.Caller;
import io.clickml.service.workspace.Idempotency;
import io.dropwizard.auth.Auth;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Retraining over HTTP. */
@Path("/v1/models/{model}/retraining")
@Produces(MediaType.APPLICATION_JSON)
public final class RetrainingResource {
  private final RetrainingService service;
  private final Starter starter;
  private final Idempotency idempotency;

  RetrainingResource(RetrainingService service, Starter starter, Idempotency idempotency) {
    this.service = service;
    this.starter = starter;
    this.idempotency = idempotency;
  }

  @GET
  public RetrainingView get(@Auth Caller caller, @PathParam("model") String model) {
    return service.view(caller.workspace(), model);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public RetrainingView put(
      @Auth Caller caller, @PathParam("model") String model, @NotNull RuleRequest request) {
    service.put(caller.workspace(), model, request);
    return service.view(caller.workspace(), model);
  }

  @POST
  public Response now(
      @Auth Caller caller,
      @PathParam("model") String model,
      @Context ContainerRequestContext request) {
    Response response =
        idempotency.answer(
            caller,
            request,
            () -> service.byHand(caller, model),
            ready -> Response.accepted(RetrainingView.Past.of(starter.start(ready), null)).build(),
            starter::discard);
    // Only now is it committed and can be seen by a worker.
    starter.wake();
    return response;
  }
}
