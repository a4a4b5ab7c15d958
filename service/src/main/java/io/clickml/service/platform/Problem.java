package io.clickml.service.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What went wrong, as RFC 9457 and the wire contract have it.
 *
 * @param type {@code /problems/} and the code
 * @param title the kind in a few words
 * @param status HTTP status
 * @param detail what happened and what to do, a complete sentence
 * @param code stable name of the kind
 * @param args values that the sentence speaks of
 * @param field field of the request that is to blame, or null
 * @param column column that is to blame, or null
 * @param cell cell that is to blame, such as C17, or null
 * @param requestId number to quote when asking for help; empty until the answer is written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    Map<String, Object> args,
    String field,
    String column,
    String cell,
    String requestId) {
  public Problem {
    Objects.requireNonNull(detail, "detail");
    args = Map.copyOf(new TreeMap<>(args));
  }

  /** Blames a field of the request. */
  public Problem atField(String name) {
    return new Problem(type, title, status, detail, code, args, name, column, cell, requestId);
  }

  /** Blames a column. */
  public Problem atColumn(String name) {
    return new Problem(type, title, status, detail, code, args, field, name, cell, requestId);
  }

  /** Blames a cell, such as C17. */
  public Problem atCell(String name) {
    return new Problem(type, title, status, detail, code, args, field, column, name, requestId);
  }

  /** The same problem, with the number of the request in which it happened. */
  public Problem inRequest(String id) {
    return new Problem(type, title, status, detail, code, args, field, column, cell, id);
  }

  /** This problem, to be thrown. */
  public ProblemException asException() {
    return new ProblemException(this);
  }
}
