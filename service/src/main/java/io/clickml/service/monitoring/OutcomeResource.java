package io.clickml.service.monitoring;

import io.clickml.modelstore.table.RawTable;
import io.clickml.service.model.ModelService;
import io.clickml.service.platform.Problems;
import io.clickml.service.platform.http.BodyLimit;
import io.clickml.service.table.TableBody;
import io.clickml.service.table.TableBodyReader;
import io.clickml.service.table.format.TableFiles;
import io.clickml.service.table.format.TableFormat;
import io.clickml.service.workspace.Caller;
import io.dropwizard.auth.Auth;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/**
 * Outcomes over HTTP: JSON is answered in JSON, csv and xlsx in kind. They decide which version
 * answers, so a key that only predicts may not tell them.
 */
@Path("/v1/models/{model}/outcomes")
@Produces({MediaType.APPLICATION_JSON, TableBodyReader.CSV, TableBodyReader.XLSX})
public final class OutcomeResource {
  private final OutcomeService outcomes;
  private final ModelService models;

  OutcomeResource(OutcomeService outcomes, ModelService models) {
    this.outcomes = outcomes;
    this.models = models;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @BodyLimit(BodyLimit.Size.ROWS)
  public Response take(
      @Auth Caller caller, @PathParam("model") String model, @NotNull OutcomeRequest request) {
    if (request.items() == null || request.items().isEmpty()) {
      throw Problems.fieldMissing("items", "Send at least one outcome in “items”.");
    }
    OutcomeList taken =
        OutcomeList.of(model, outcomes.take(caller, model, OutcomeItems.of(request.items())));
    return Response.ok(taken, MediaType.APPLICATION_JSON_TYPE).build();
  }

  @POST
  @Consumes({TableBodyReader.CSV, TableBodyReader.XLSX})
  @BodyLimit(BodyLimit.Size.ROWS)
  public Response takeSheet(
      @Auth Caller caller,
      @PathParam("model") String model,
      @QueryParam(TableBodyReader.SHEET) String sheet,
      @NotNull TableBody body) {
    String target = models.model(caller.workspace(), model).target();
    OutcomeList taken =
        OutcomeList.of(model, outcomes.take(caller, model, OutcomeItems.of(body.input(), target)));
    TableFormat format = body.input().format();
    RawTable answered = body.input().asInFile(taken.beside(body.input().table()));
    StreamingOutput content = out -> TableFiles.write(answered, format, out);
    boolean csv = format instanceof TableFormat.Csv;
    return Response.ok(content, csv ? TableBodyReader.CSV : TableBodyReader.XLSX).build();
  }
}
