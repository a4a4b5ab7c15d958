package io.clickml.service.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a version was made. */
public enum Cause {
  /** Somebody clicked or called. */
  PERSON,
  /** A bundle came from elsewhere. */
  IMPORT,
  /** It was time. */
  SCHEDULE,
  /** Enough new rows with an answer had come. */
  ROWS,
  /** The rows looked different. */
  DRIFT,
  /** The answers had become worse. */
  QUALITY;

  /** The word in SQL and on the wire. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
