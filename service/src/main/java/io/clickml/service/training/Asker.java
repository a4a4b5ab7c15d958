package io.clickml.service.training;

import io.clickml.service.model.Cause;
import io.clickml.service.workspace.Caller;
import java.util.Objects;

/**
 * Who wants a training, and why.
 *
 * @param caller whose tables and models it may use
 * @param cause why
 */
public record Asker(Caller caller, Cause cause) {
  public Asker {
    Objects.requireNonNull(caller, "caller");
    Objects.requireNonNull(cause, "cause");
  }

  /** Somebody who clicked or called. */
  static Asker person(Caller caller) {
    return new Asker(caller, Cause.PERSON);
  }

  String author() {
    return caller.author();
  }
}
