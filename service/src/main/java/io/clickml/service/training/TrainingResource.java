package io.clickml.service.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.service.platform.Cursor;
import io.clickml.service.platform.Page;
import io.clickml.service.platform.http.BodyLimit;
import io.clickml.service.table.TableBody;
import io.clickml.service.workspace.Caller;
import io.clickml.service.workspace.Idempotency;
import io.dropwizard.auth.Auth;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;

/** Trainings over HTTP. */
@Path("/v1/trainings")
@Produces(MediaType.APPLICATION_JSON)
public final class TrainingResource {
  private final TrainingService trainings;
  private final Idempotency idempotency;
  private final ObjectMapper json;

  TrainingResource(TrainingService trainings, Idempotency idempotency, ObjectMapper json) {
    this.trainings = trainings;
    this.idempotency = idempotency;
    this.json = json;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @BodyLimit(BodyLimit.Size.ROWS)
  public Response create(
      @Auth Caller caller,
      @Context ContainerRequestContext request,
      @TableBody.Options({
            "table",
            "target",
            "task",
            "metric",
            "model",
            "title",
            "budgetSeconds",
            "counts",
            "costs",
            "timeColumn",
            "exclude",
            "include",
            "seed"
          })
          TableBody body)
      throws JsonProcessingException {
    TrainingRequest order =
        json.treeToValue(json.valueToTree(body.options()), TrainingRequest.class);
    Response response =
        idempotency.answer(
            caller,
            request,
            () -> trainings.ready(Asker.person(caller), order, body.input()),
            ready -> created(trainings.queue(ready)),
            trainings::discard);
    // Only now is it committed and can be seen by a worker.
    trainings.wake();
    return response;
  }

  @GET
  public Page<TrainingSummary> list(
      @Auth Caller caller,
      @QueryParam("table") String table,
      @QueryParam("state") String state,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
    return Page.of(
        trainings.page(caller, table, TrainingState.named(state), Cursor.parse(after), limit + 1),
        limit,
        TrainingSummary::of,
        training -> new Cursor(training.createdAt(), training.id()));
  }

  @GET
  @Path("/{training}")
  public TrainingView get(@Auth Caller caller, @PathParam("training") String id) {
    return trainings.view(trainings.get(caller, id));
  }

  @GET
  @Path("/{training}/events")
  public EventList events(
      @Auth Caller caller,
      @PathParam("training") String id,
      @QueryParam("after") @DefaultValue("0") @Min(0) int after,
      @QueryParam("wait") @DefaultValue("0") @Min(0) @Max(25) int wait)
      throws InterruptedException {
    return trainings.events(caller, id, after, Duration.ofSeconds(wait));
  }

  @POST
  @Path("/{training}/finish")
  public TrainingView finish(@Auth Caller caller, @PathParam("training") String id) {
    return trainings.view(trainings.finish(caller, id));
  }

  @POST
  @Path("/{training}/cancel")
  public TrainingView cancel(@Auth Caller caller, @PathParam("training") String id) {
    return trainings.view(trainings.cancel(caller, id));
  }

  private Response created(Training training) {
    URI where = URI.create("/v1/trainings/" + training.id());
    return Response.accepted(trainings.view(training)).location(where).build();
  }
}
