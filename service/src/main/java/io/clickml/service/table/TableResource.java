package io.clickml.service.table;

import io.clickml.service.platform.Cursor;
import io.clickml.service.platform.Page;
import io.clickml.service.platform.http.BodyLimit;
import io.clickml.service.workspace.Caller;
import io.clickml.service.workspace.Idempotency;
import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** Tables over HTTP. */
@Path("/v1/tables")
@Produces(MediaType.APPLICATION_JSON)
public final class TableResource {
  private final TableService tables;
  private final TableBlocks blocks;
  private final TableUploads uploads;
  private final Idempotency idempotency;

  TableResource(
      TableService tables, TableBlocks blocks, TableUploads uploads, Idempotency idempotency) {
    this.tables = tables;
    this.blocks = blocks;
    this.uploads = uploads;
    this.idempotency = idempotency;
  }

  @POST
  @Consumes({MediaType.APPLICATION_JSON, TableBodyReader.CSV, TableBodyReader.XLSX})
  @BodyLimit(BodyLimit.Size.ROWS)
  public Response create(
      @Auth Caller caller,
      @Context ContainerRequestContext request,
      @QueryParam("name") @Size(max = 200) String name,
      @QueryParam("origin") String origin,
      @QueryParam(TableBodyReader.SHEET) String sheet,
      @NotNull @TableBody.Options({"name", "origin", "blocks"}) TableBody body) {
    return idempotency.created(
        caller,
        request,
        () -> view(uploads.create(caller, body, name, origin)),
        made -> "/v1/tables/" + made.id());
  }

  @GET
  public Page<TableView.Summary> list(
      @Auth Caller caller,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
    return Page.of(
        tables.page(caller, Cursor.parse(after), limit + 1),
        limit,
        TableView.Summary::of,
        table -> new Cursor(table.createdAt(), table.id()));
  }

  @GET
  @Path("/{table}")
  public TableView get(@Auth Caller caller, @PathParam("table") String id) {
    return view(tables.get(caller, id));
  }

  @PATCH
  @Path("/{table}")
  @Consumes(MediaType.APPLICATION_JSON)
  public TableView correct(
      @Auth Caller caller, @PathParam("table") String id, @NotNull @Valid TablePatch patch) {
    return view(tables.correct(caller, id, patch));
  }

  @DELETE
  @Path("/{table}")
  public void delete(@Auth Caller caller, @PathParam("table") String id) {
    tables.delete(caller, id);
  }

  @PUT
  @Path("/{table}/blocks/{n}")
  @Consumes(MediaType.APPLICATION_JSON)
  @BodyLimit(BodyLimit.Size.ROWS)
  public void putBlock(
      @Auth Caller caller,
      @PathParam("table") String id,
      @PathParam("n") @Min(0) @Max(9_999) int n,
      InputStream body)
      throws IOException {
    UploadedTable table = tables.get(caller, id);
    blocks.put(table, n, uploads.block(tables.profile(table).names(), n, body));
  }

  @POST
  @Path("/{table}/close")
  @Consumes(MediaType.APPLICATION_JSON)
  public TableView close(
      @Auth Caller caller, @PathParam("table") String id, @NotNull @Valid CloseRequest request) {
    return view(blocks.close(caller, id, request.blocks()));
  }

  @POST
  @Path("/{table}/rows")
  @Consumes({MediaType.APPLICATION_JSON, TableBodyReader.CSV, TableBodyReader.XLSX})
  @BodyLimit(BodyLimit.Size.ROWS)
  public Response append(
      @Auth Caller caller,
      @Context ContainerRequestContext request,
      @PathParam("table") String id,
      @QueryParam(TableBodyReader.SHEET) String sheet,
      @NotNull TableBody body) {
    return idempotency.answer(
        caller,
        request,
        () -> Response.ok(view(tables.append(caller, id, uploads.rows(body)))).build());
  }

  private TableView view(UploadedTable table) {
    return TableView.of(table, tables.profile(table));
  }

  /**
   * Says that all blocks were sent.
   *
   * @param blocks how many
   */
  record CloseRequest(@NotNull @Min(1) @Max(10_000) Integer blocks) {}
}
