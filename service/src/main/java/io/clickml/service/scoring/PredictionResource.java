package io.clickml.service.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.schema.ColumnMatch;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.platform.Problems;
import io.clickml.service.platform.http.BodyLimit;
import io.clickml.service.table.TableBody;
import io.clickml.service.table.TableBodyReader;
import io.clickml.service.table.format.TableFiles;
import io.clickml.service.table.format.TableFormat;
import io.clickml.service.table.format.TableInput;
import io.clickml.service.workspace.Allow;
import io.clickml.service.workspace.Caller;
import io.clickml.service.workspace.Scope;
import io.dropwizard.auth.Auth;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Predictions over HTTP: JSON is answered in JSON, csv and xlsx in kind. */
@Path("/v1/models/{model}/predictions")
@Produces({MediaType.APPLICATION_JSON, TableBodyReader.CSV, TableBodyReader.XLSX})
public final class PredictionResource {
  /** The model's columns that were found under another name: an encoded form, column=found. */
  static final String MATCHED = "Columns-Matched";

  private final ScoringService scoring;
  private final ObjectMapper json;

  PredictionResource(ScoringService scoring, ObjectMapper json) {
    this.scoring = scoring;
    this.json = json;
  }

  @POST
  @Consumes({MediaType.APPLICATION_JSON, TableBodyReader.CSV, TableBodyReader.XLSX})
  @BodyLimit(BodyLimit.Size.ROWS)
  @Allow(Scope.SCORE)
  public Response predict(
      @Auth Caller caller,
      @PathParam("model") String model,
      @QueryParam("reasons") Integer reasons,
      @QueryParam("version") Integer version,
      @QueryParam("key") String key,
      @QueryParam("document") String document,
      @QueryParam(TableBodyReader.SHEET) String sheet,
      @Context ContainerRequestContext request,
      @NotNull @TableBody.Options({"reasons", "version", "document", "key"}) TableBody body)
      throws JsonProcessingException {
    if (body.input() == null) {
      String said = "Send rows: “columns” with “data”, or “records”.";
      throw Problems.fieldMissing("data", said);
    }
    PredictionOptions options =
        body.options().isEmpty()
            ? new PredictionOptions(reasons, version, key, document)
            : json.treeToValue(json.valueToTree(body.options()), PredictionOptions.class);
    TableInput input = body.input();
    boolean texts = input.format() instanceof TableFormat.Csv;
    Scored scored = scoring.score(caller, model, input.table(), texts, options.checked());
    AfterAnswer.run(request, () -> scoring.told(scored));
    return input.format() instanceof TableFormat.Json
        ? Response.ok(PredictionViews.list(scored, options), MediaType.APPLICATION_JSON_TYPE)
            .build()
        : inKind(scored, options, input);
  }

  private static String pair(ColumnMatch.Repair repair) {
    return encoded(repair.column()) + "=" + encoded(repair.found());
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  private static Response inKind(Scored scored, PredictionOptions options, TableInput input) {
    TableFormat format = input.format();
    RawTable answered = input.asInFile(AnswerTable.of(scored, input, options.reasons() > 0));
    StreamingOutput content = out -> TableFiles.write(answered, format, out);
    boolean csv = format instanceof TableFormat.Csv;
    Response.ResponseBuilder response =
        Response.ok(content, csv ? TableBodyReader.CSV : TableBodyReader.XLSX);
    List<ColumnMatch.Repair> repairs = scored.answers().repairs();
    if (!repairs.isEmpty()) {
      Stream<String> pairs = repairs.stream().map(PredictionResource::pair);
      response.header(MATCHED, pairs.collect(Collectors.joining("&")));
    }
    return response.build();
  }
}
