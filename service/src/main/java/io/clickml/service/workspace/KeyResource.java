package io.clickml.service.workspace;

import io.clickml.service.platform.Cursor;
import io.clickml.service.platform.Page;
import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** The keys of the caller's workspace. */
@Path("/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
public final class KeyResource {
  private final WorkspaceService workspaces;
  private final Idempotency idempotency;

  KeyResource(WorkspaceService workspaces, Idempotency idempotency) {
    this.workspaces = workspaces;
    this.idempotency = idempotency;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(
      @Auth Caller caller,
      @Context ContainerRequestContext request,
      @NotNull @Valid KeyRequest wanted) {
    return idempotency.created(
        caller, request, () -> workspaces.makeKey(caller, wanted), made -> "/v1/keys/" + made.id());
  }

  @GET
  public Page<KeyView> list(
      @Auth Caller caller,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
    return Page.of(
        workspaces.keys(caller, Cursor.parse(after), limit + 1),
        limit,
        KeyView::of,
        key -> new Cursor(key.createdAt(), key.id()));
  }

  @DELETE
  @Path("/{key}")
  public void delete(@Auth Caller caller, @PathParam("key") String id) {
    workspaces.deleteKey(caller, id);
  }
}
