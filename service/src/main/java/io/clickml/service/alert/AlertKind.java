package io.clickml.service.alert;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Of what an alert speaks. */
public enum AlertKind {
  /** Rows, or answers, are no longer like those of the training. */
  DRIFT("what comes has changed"),
  /** Answers turn out worse than the report promised. */
  QUALITY("answers have become worse"),
  /** A new version answers. */
  PROMOTED("a new version answers"),
  /** A new version was sent back. */
  SENT_BACK("a new version was sent back"),
  /** A rollout waits for a person. */
  ASKS("a decision is waited for"),
  /** Training again has ended: well, or in vain. */
  RETRAINING("training again has ended"),
  /** A training made a version. */
  TRAINING_FINISHED("a training has finished"),
  /** A training failed. */
  TRAINING_FAILED("a training failed"),
  /** The version that answers fails, and who stands by answers instead. */
  FAILING("the version that answers fails"),
  /** The file of a version no longer passes the checks. */
  SET_ASIDE("a version was set aside");

  private final String title;

  AlertKind(String title) {
    this.title = title;
  }

  /** The word on the wire. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In a few words, for the subject of a mail. */
  String title() {
    return title;
  }
}
