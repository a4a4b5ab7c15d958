package io.clickml.service.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.clickml.service.platform.Problem;
import io.clickml.service.platform.ProblemException;
import io.clickml.service.platform.Problems;
import io.dropwizard.jersey.validation.JerseyViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.glassfish.jersey.server.ParamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a request throws into a problem; nothing leaves the service in another form. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
  private static final MediaType TYPE = new MediaType("application", "problem+json");

  @Override
  public Response toResponse(Throwable failure) {
    Problem problem = problem(failure).inRequest(RequestIds.current());
    if (problem.status() >= 500) {
      LOG.error("Request {} failed", problem.requestId(), failure);
    }
    Response.ResponseBuilder answer = Response.status(problem.status()).type(TYPE).entity(problem);
    if (problem.status() == 401) {
      answer.header("WWW-Authenticate", "Bearer");
    }
    if (failure instanceof WebApplicationException web && problem.status() == 405) {
      answer.header("Allow", web.getResponse().getHeaderString("Allow"));
    }
    return answer.build();
  }

  /** Broken rules; Jersey has a mapper of its own for these, which only a nearer one outranks. */
  public static final class OfViolations implements ExceptionMapper<JerseyViolationException> {
    private final ProblemMapper all = new ProblemMapper();

    @Override
    public Response toResponse(JerseyViolationException failure) {
      return all.toResponse(failure);
    }
  }

  private static Problem problem(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof ProblemException known) {
        return known.problem();
      }
    }
    if (failure instanceof JerseyViolationException violation) {
      return Violations.problem(violation);
    }
    if (failure instanceof JsonProcessingException json) {
      return JsonProblems.problem(json);
    }
    if (failure instanceof ParamException param) {
      return parameter(param);
    }
    if (failure instanceof EofException) {
      return Problems.BODY_UNREADABLE.because("The request ended before it was complete.");
    }
    if (failure instanceof HttpException http) {
      return StatusProblems.of(http.getCode());
    }
    if (failure instanceof WebApplicationException web) {
      return StatusProblems.of(web.getResponse().getStatus());
    }
    return StatusProblems.of(500);
  }

  private static Problem parameter(ParamException failure) {
    if (failure instanceof ParamException.PathParamException) {
      return StatusProblems.of(404);
    }
    String name = failure.getParameterName();
    return Problems.QUERY_INVALID
        .because("“" + name + "” has a value that is not possible.", Map.of("field", name))
        .atField(name);
  }
}
