package io.clickml.service.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.service.platform.Ids;
import io.clickml.service.platform.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers of the container itself, before or after our code runs, as problems. */
public final class ContainerProblems extends ErrorHandler {
  private static final String TYPE = "application/problem+json";

  private final ObjectMapper json;
  private final Ids ids;

  public ContainerProblems(ObjectMapper json, Ids ids) {
    this.json = json;
    this.ids = ids;
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String message,
      Throwable cause,
      Callback callback) {
    HttpField known = response.getHeaders().getField(RequestIds.HEADER);
    String id = known == null ? ids.letters(8) : known.getValue();
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, TYPE);
    response.getHeaders().put(RequestIds.HEADER, id);
    response.write(true, body(status, id), callback);
  }

  private ByteBuffer body(int status, String id) {
    Problem problem = StatusProblems.of(status).inRequest(id);
    try {
      return ByteBuffer.wrap(json.writeValueAsBytes(problem));
    } catch (JsonProcessingException failure) {
      return ByteBuffer.wrap("{}".getBytes(StandardCharsets.UTF_8));
    }
  }
}
