package io.clickml.service.platform.http;

import io.clickml.service.platform.Problem;
import io.clickml.service.platform.ProblemKind;
import io.clickml.service.platform.Problems;
import io.dropwizard.jersey.validation.JerseyViolationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.glassfish.jersey.server.model.Parameter;

/** Broken rules of wire records and query parameters as problems that name the field. */
final class Violations {
  private Violations() {}

  static Problem problem(JerseyViolationException failure) {
    ConstraintViolation<?> first =
        failure.getConstraintViolations().stream()
            .min(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
            .orElseThrow();
    List<Path.Node> nodes = new ArrayList<>();
    first.getPropertyPath().forEach(nodes::add);
    String query = query(failure, nodes);
    String field = query == null ? field(nodes) : query;
    return kind(first, query != null)
        .because("“" + field + "” " + rule(first) + ".", Map.of("field", field))
        .atField(field);
  }

  /** What is asked of the field, as a sentence goes on. */
  private static String rule(ConstraintViolation<?> violation) {
    Annotation rule = violation.getConstraintDescriptor().getAnnotation();
    if (rule instanceof NotNull) {
      return "is missing";
    }
    return rule instanceof Size size && size.min() == 0
        ? "must have at most " + size.max() + " entries"
        : violation.getMessage();
  }

  private static ProblemKind kind(ConstraintViolation<?> violation, boolean query) {
    boolean absent = violation.getConstraintDescriptor().getAnnotation() instanceof NotNull;
    if (query) {
      return Problems.QUERY_INVALID;
    }
    return absent ? Problems.FIELD_MISSING : Problems.FIELD_INVALID;
  }

  /** The name of the query parameter that is to blame, or null. */
  private static String query(JerseyViolationException failure, List<Path.Node> nodes) {
    for (Path.Node node : nodes) {
      if (node.getKind() == ElementKind.PARAMETER) {
        int index = node.as(Path.ParameterNode.class).getParameterIndex();
        Parameter declared = failure.getInvocable().getParameters().get(index);
        QueryParam name = declared.getAnnotation(QueryParam.class);
        return name == null ? null : name.value();
      }
    }
    return null;
  }

  /** The path inside the body: what follows the method and its parameter. */
  private static String field(List<Path.Node> nodes) {
    StringBuilder text = new StringBuilder();
    for (Path.Node node : nodes.subList(Math.min(2, nodes.size()), nodes.size())) {
      if (node.getIndex() != null) {
        text.append('[').append(node.getIndex()).append(']');
      }
      if (node.getName() != null && !node.getName().startsWith("<")) {
        text.append(text.isEmpty() ? "" : ".").append(node.getName());
      }
    }
    return text.isEmpty() ? "body" : text.toString();
  }
}
