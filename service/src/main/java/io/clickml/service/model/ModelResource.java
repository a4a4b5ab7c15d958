package io.clickml.service.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clickml.service.platform.Cursor;
import io.clickml.service.platform.Page;
import io.clickml.service.platform.http.BodyLimit;
import io.clickml.service.workspace.Allow;
import io.clickml.service.workspace.Caller;
import io.clickml.service.workspace.Idempotency;
import io.clickml.service.workspace.Scope;
import io.dropwizard.auth.Auth;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URI;

/** Models and versions over HTTP. */
@Path("/v1/models")
@Produces(MediaType.APPLICATION_JSON)
public final class ModelResource {
  private final ModelService models;
  private final ModelViews views;
  private final Importer importer;
  private final Idempotency idempotency;

  ModelResource(ModelService models, ModelViews views, Importer importer, Idempotency idempotency) {
    this.models = models;
    this.views = views;
    this.importer = importer;
    this.idempotency = idempotency;
  }

  @GET
  @Allow(Scope.SCORE)
  public Page<ModelView.Summary> list(
      @Auth Caller caller,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
    return Page.of(
        models.page(caller.workspace(), Cursor.parse(after), limit + 1),
        limit,
        views::summary,
        model -> new Cursor(model.updatedAt(), model.slug()));
  }

  @GET
  @Path("/{model}")
  @Allow(Scope.SCORE)
  public ModelView get(@Auth Caller caller, @PathParam("model") String slug) {
    return views.model(models.model(caller.workspace(), slug));
  }

  @DELETE
  @Path("/{model}")
  public void delete(@Auth Caller caller, @PathParam("model") String slug) {
    models.delete(caller.workspace(), slug);
  }

  @POST
  @Path("/{model}/versions")
  @Consumes("application/zip")
  @BodyLimit(BodyLimit.Size.BUNDLE)
  public Response importVersion(
      @Auth Caller caller,
      @PathParam("model") String slug,
      @Context ContainerRequestContext request,
      InputStream body) {
    return idempotency.answer(caller, request, () -> created(importer.take(caller, slug, body)));
  }

  @GET
  @Path("/{model}/versions/{version}")
  @Allow(Scope.SCORE)
  public VersionView version(
      @Auth Caller caller, @PathParam("model") String slug, @PathParam("version") int version) {
    return views.version(
        models.model(caller.workspace(), slug), models.version(caller.workspace(), slug, version));
  }

  @DELETE
  @Path("/{model}/versions/{version}")
  public void deleteVersion(
      @Auth Caller caller, @PathParam("model") String slug, @PathParam("version") int version) {
    models.deleteVersion(caller.workspace(), slug, version, caller.author());
  }

  @GET
  @Path("/{model}/versions/{version}/report")
  @Allow(Scope.SCORE)
  public ObjectNode report(
      @Auth Caller caller, @PathParam("model") String slug, @PathParam("version") int version) {
    return views.report(
        models.model(caller.workspace(), slug), models.version(caller.workspace(), slug, version));
  }

  @GET
  @Path("/{model}/versions/{version}/bundle")
  @Produces("application/zip")
  public Response bundle(
      @Auth Caller caller, @PathParam("model") String slug, @PathParam("version") int number) {
    Version version = models.version(caller.workspace(), slug, number);
    // Before the answer begins: then a problem can still be said.
    models.check(version);
    StreamingOutput content =
        out -> {
          try (InputStream in = models.open(version)) {
            in.transferTo(out);
          }
        };
    String name = "attachment; filename=\"%s-%d.clickml\"".formatted(slug, number);
    return Response.ok(content)
        .header("Content-Disposition", name)
        .header("Content-Length", version.bytes())
        .build();
  }

  private Response created(Version version) {
    String where = "/v1/models/%s/versions/%d".formatted(version.model(), version.version());
    Model model = models.model(version.workspace(), version.model());
    return Response.created(URI.create(where)).entity(views.version(model, version)).build();
  }
}
