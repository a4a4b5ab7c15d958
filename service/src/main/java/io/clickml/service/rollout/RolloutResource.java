package io.clickml.service.rollout;

import io.clickml.service.model.Arms;
import io.clickml.service.platform.Cursor;
import io.clickml.service.platform.Page;
import io.clickml.service.workspace.Caller;
import io.clickml.service.workspace.Idempotency;
import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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

/** Rollouts over HTTP. */
@Path("/v1/models")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RolloutResource {
  private final RolloutService rollouts;
  private final RolloutViews views;
  private final Idempotency idempotency;

  RolloutResource(RolloutService rollouts, RolloutViews views, Idempotency idempotency) {
    this.rollouts = rollouts;
    this.views = views;
    this.idempotency = idempotency;
  }

  /** Why a version may be tried again. */
  record Restore(String reason) {}

  /** Who answers after a change. */
  record Answering(Arms arms) {}

  @POST
  @Path("/{model}/rollouts")
  public Response begin(
      @Auth Caller caller,
      @PathParam("model") String model,
      @Context ContainerRequestContext request,
      @NotNull @Valid RolloutRequest wish) {
    return idempotency.created(
        caller,
        request,
        () -> views.of(rollouts.begin(caller, model, wish)),
        begun -> "/v1/models/%s/rollouts/%s".formatted(model, begun.id()));
  }

  @GET
  @Path("/{model}/rollouts")
  public Page<RolloutView> list(
      @Auth Caller caller,
      @PathParam("model") String model,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
    return Page.of(
        rollouts.page(caller, model, Cursor.parse(after), limit + 1),
        limit,
        views::of,
        rollout -> new Cursor(rollout.startedAt(), rollout.id()));
  }

  @GET
  @Path("/{model}/rollouts/{rollout}")
  public RolloutViews.Whole get(
      @Auth Caller caller, @PathParam("model") String model, @PathParam("rollout") String id) {
    return views.whole(rollouts.get(caller, model, id));
  }

  @POST
  @Path("/{model}/rollouts/{rollout}/advance")
  public RolloutView advance(
      @Auth Caller caller,
      @PathParam("model") String model,
      @PathParam("rollout") String id,
      @Valid RolloutChange change) {
    return views.of(rollouts.advance(caller, model, id, or(change)));
  }

  @POST
  @Path("/{model}/rollouts/{rollout}/pause")
  public RolloutView pause(
      @Auth Caller caller,
      @PathParam("model") String model,
      @PathParam("rollout") String id,
      @Valid RolloutChange change) {
    return views.of(rollouts.pause(caller, model, id, or(change)));
  }

  @POST
  @Path("/{model}/rollouts/{rollout}/resume")
  public RolloutView resume(
      @Auth Caller caller,
      @PathParam("model") String model,
      @PathParam("rollout") String id,
      @Valid RolloutChange change) {
    return views.of(rollouts.resume(caller, model, id, or(change)));
  }

  @POST
  @Path("/{model}/rollouts/{rollout}/abort")
  public RolloutView abort(
      @Auth Caller caller,
      @PathParam("model") String model,
      @PathParam("rollout") String id,
      @Valid RolloutChange change) {
    return views.of(rollouts.abort(caller, model, id, or(change)));
  }

  @POST
  @Path("/{model}/rollback")
  public Answering goBack(
      @Auth Caller caller, @PathParam("model") String model, @Valid GoBack wish) {
    return new Answering(rollouts.goBack(caller, model, wish == null ? GoBack.NONE : wish));
  }

  @POST
  @Path("/{model}/versions/{version}/restore")
  public Answering restore(
      @Auth Caller caller,
      @PathParam("model") String model,
      @PathParam("version") int version,
      @NotNull Restore wish) {
    return new Answering(rollouts.restore(caller, model, version, wish.reason()));
  }

  private static RolloutChange or(RolloutChange change) {
    return change == null ? RolloutChange.NONE : change;
  }
}
