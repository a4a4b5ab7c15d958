package io.clickml.service.training;

import io.clickml.service.workspace.Caller;
import io.clickml.service.workspace.Idempotency;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Trains a version again, to see whether the same comes out. */
@Path("/v1/models/{model}/versions/{version}/reproduce")
@Produces(MediaType.APPLICATION_JSON)
public final class ReproduceResource {
  private final TrainingService trainings;
  private final Idempotency idempotency;

  ReproduceResource(TrainingService trainings, Idempotency idempotency) {
    this.trainings = trainings;
    this.idempotency = idempotency;
  }

  @POST
  public Response reproduce(
      @Auth Caller caller,
      @PathParam("model") String model,
      @PathParam("version") int version,
      @Context ContainerRequestContext request) {
    Response response =
        idempotency.answer(
            caller,
            request,
            () -> trainings.reproducing(caller, model, version),
            ready -> accepted(trainings.queue(ready)),
            trainings::discard);
    trainings.wake();
    return response;
  }

  private Response accepted(Training training) {
    URI where = URI.create("/v1/trainings/" + training.id());
    return Response.accepted(trainings.view(training)).location(where).build();
  }
}
