package io.clickml.service.platform.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.clickml.service.platform.Problem;
import io.clickml.service.platform.Problems;
import java.util.Map;

/** What Jackson refuses, as problems that name the field and never echo the parser's own words. */
public final class JsonProblems {
  private JsonProblems() {}

  /** The problem behind a failure to read JSON. */
  public static Problem problem(JsonProcessingException failure) {
    if (failure instanceof UnrecognizedPropertyException unknown) {
      return unknownField(path(unknown));
    }
    if (failure instanceof StreamConstraintsException) {
      return Problems.BODY_UNREADABLE.because(
          "The JSON is nested too deeply, or a text or number in it is too long.");
    }
    String message = String.valueOf(failure.getOriginalMessage());
    if (message.startsWith("Duplicate field")) {
      String field = message.replaceAll(".*'([^']*)'.*", "$1");
      return Problems.FIELD_TWICE
          .because("“" + field + "” is given twice.", Map.of("field", field))
          .atField(field);
    }
    if (failure.getCause() instanceof JsonParseException broken) {
      return notJson(broken);
    }
    if (failure instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      String field = path(mapping);
      return Problems.FIELD_INVALID
          .because("“" + field + "” has a value that is not possible.", Map.of("field", field))
          .atField(field);
    }
    if (failure instanceof JsonMappingException) {
      return Problems.BODY_UNREADABLE.because("The JSON does not have the form asked for.");
    }
    return notJson(failure);
  }

  /** 400 for a field that is not known. */
  public static Problem unknownField(String field) {
    return Problems.FIELD_UNKNOWN
        .because("The field “" + field + "” is not known here.", Map.of("field", field))
        .atField(field);
  }

  private static Problem notJson(JsonProcessingException failure) {
    // A tree that was read before has no places.
    if (failure.getLocation() == null || failure.getLocation().getLineNr() < 1) {
      return Problems.BODY_UNREADABLE.because("The request is not JSON.");
    }
    int line = failure.getLocation().getLineNr();
    int column = failure.getLocation().getColumnNr();
    return Problems.BODY_UNREADABLE.because(
        "The request is not JSON: line " + line + ", character " + column + ".",
        Map.of("line", line, "character", column));
  }

  private static String path(JsonMappingException failure) {
    StringBuilder text = new StringBuilder();
    for (JsonMappingException.Reference step : failure.getPath()) {
      if (step.getFieldName() == null) {
        text.append('[').append(step.getIndex()).append(']');
      } else {
        text.append(text.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return text.toString();
  }
}
