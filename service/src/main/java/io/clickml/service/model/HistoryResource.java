package io.clickml.service.model;

import io.clickml.service.platform.Cursor;
import io.clickml.service.platform.Problems;
import io.clickml.service.platform.Years;
import io.clickml.service.workspace.Caller;
import io.clickml.service.workspace.Idempotency;
import io.dropwizard.auth.Auth;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The history of a model over HTTP. */
@Path("/v1/models")
@Produces(MediaType.APPLICATION_JSON)
public final class HistoryResource {
  private static final String DAY = "2026-05-01";

  private final ModelHistory history;
  private final Idempotency idempotency;

  HistoryResource(ModelHistory history, Idempotency idempotency) {
    this.history = history;
    this.idempotency = idempotency;
  }

  /** A person's note. */
  record Note(String text) {}

  @GET
  @Path("/{model}/history")
  public Object history(
      @Auth Caller caller,
      @PathParam("model") String model,
      @QueryParam("at") String at,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
    return at == null
        ? history.page(caller.workspace(), model, Cursor.parse(after), limit)
        : history.at(caller.workspace(), model, moment(at));
  }

  @POST
  @Path("/{model}/versions/{version}/notes")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response note(
      @Auth Caller caller,
      @PathParam("model") String model,
      @PathParam("version") int version,
      @Context ContainerRequestContext request,
      @NotNull Note note) {
    return idempotency.created(
        caller,
        request,
        () -> history.note(caller.workspace(), model, version, caller.author(), note.text()));
  }

  private static Instant moment(String at) {
    try {
      Instant moment = at.length() == DAY.length() ? end(LocalDate.parse(at)) : Instant.parse(at);
      if (!Years.holds(moment)) {
        throw Problems.fieldInvalid("at", "must be " + Years.SPAN);
      }
      return moment;
    } catch (DateTimeException e) {
      throw Problems.fieldInvalid("at", "must be a day or a time such as 2026-05-01T12:00:00Z");
    }
  }

  private static Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
  }
}
