package io.clickml.service.platform;

import java.util.Map;

/** The kinds of failure that any request can meet; features add their own. */
public final class Problems {
  public static final ProblemKind BODY_UNREADABLE =
      new ProblemKind("body-unreadable", 400, "The request cannot be read");
  public static final ProblemKind FIELD_UNKNOWN =
      new ProblemKind("field-unknown", 400, "Unknown field");
  public static final ProblemKind FIELD_INVALID =
      new ProblemKind("field-invalid", 400, "A field is not valid");
  public static final ProblemKind FIELD_MISSING =
      new ProblemKind("field-missing", 400, "A field is missing");
  public static final ProblemKind FIELD_TWICE =
      new ProblemKind("field-twice", 400, "A field is given twice");
  public static final ProblemKind QUERY_UNKNOWN =
      new ProblemKind("query-unknown", 400, "Unknown query parameter");
  public static final ProblemKind QUERY_INVALID =
      new ProblemKind("query-invalid", 400, "A query parameter is not valid");
  public static final ProblemKind REQUEST_REFUSED =
      new ProblemKind("request-refused", 400, "The request was refused");
  public static final ProblemKind NOT_FOUND = new ProblemKind("not-found", 404, "Not found");
  public static final ProblemKind PATH_UNKNOWN =
      new ProblemKind("path-unknown", 404, "No such address");
  public static final ProblemKind METHOD_NOT_ALLOWED =
      new ProblemKind("method-not-allowed", 405, "Not possible here");
  public static final ProblemKind ANSWER_NOT_ACCEPTABLE =
      new ProblemKind("answer-not-acceptable", 406, "This kind of answer does not exist");
  public static final ProblemKind BODY_TOO_LARGE =
      new ProblemKind("body-too-large", 413, "The request is too large");
  public static final ProblemKind MEDIA_TYPE_UNKNOWN =
      new ProblemKind("media-type-unknown", 415, "This kind of content is not understood");
  public static final ProblemKind ENCODING_REFUSED =
      new ProblemKind("encoding-refused", 415, "Compressed requests are refused");
  public static final ProblemKind INTERNAL =
      new ProblemKind("internal", 500, "The service made a mistake");
  public static final ProblemKind NOT_READY =
      new ProblemKind("not-ready", 503, "The service is not ready");

  private Problems() {}

  /** 404 for a thing that is not there, or that belongs to someone else. */
  public static ProblemException notFound(String thing, String id) {
    return NOT_FOUND
        .because("There is no " + thing + " “" + id + "” here.", Map.of("thing", thing, "id", id))
        .asException();
  }

  /** 400 for a field that must be there; {@code said} is a complete sentence. */
  public static ProblemException fieldMissing(String field, String said) {
    return FIELD_MISSING.because(said, Map.of("field", field)).atField(field).asException();
  }

  /** 400 for a field whose value breaks a rule; {@code rule} ends the sentence. */
  public static ProblemException fieldInvalid(String field, String rule) {
    return FIELD_INVALID
        .because("“" + field + "” " + rule + ".", Map.of("field", field))
        .atField(field)
        .asException();
  }
}
