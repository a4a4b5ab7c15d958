package io.clickml.service.alert;

import io.clickml.service.platform.Cursor;
import io.clickml.service.platform.Page;
import io.clickml.service.workspace.Caller;
import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Alerts over HTTP. */
@Path("/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
public final class AlertResource {
  private final Alerts alerts;
  private final Webhooks webhooks;

  AlertResource(Alerts alerts, Webhooks webhooks) {
    this.alerts = alerts;
    this.webhooks = webhooks;
  }

  @GET
  public Page<AlertView> list(
      @Auth Caller caller,
      @QueryParam("unseen") @DefaultValue("false") @Pattern(regexp = "true|false") String unseen,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
    return alerts.page(caller.workspace(), unseen.equals("true"), Cursor.parse(after), limit);
  }

  @POST
  @Path("/{alert}/seen")
  public AlertView seen(@Auth Caller caller, @PathParam("alert") String id) {
    return alerts.seen(caller.workspace(), id);
  }

  @GET
  @Path("/webhooks")
  public WebhookList.View webhooks(@Auth Caller caller) {
    return webhooks.list(caller.workspace());
  }

  @PUT
  @Path("/webhooks")
  @Consumes(MediaType.APPLICATION_JSON)
  public WebhookList.View replace(@Auth Caller caller, @NotNull @Valid WebhookList.Request wanted) {
    return webhooks.replace(caller.workspace(), wanted.webhooks());
  }
}
