package io.clickml.service.training;

import java.util.Objects;

/**
 * The right to write about a training, as long as its attempt is the newest.
 *
 * @param workspace whose it is
 * @param id the training
 * @param attempt how often it was taken up
 */
public record Claim(String workspace, String id, int attempt) {
  public Claim {
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(id, "id");
  }

  /** The right after taking it up once more. */
  Claim taken() {
    return new Claim(workspace, id, attempt + 1);
  }
}
