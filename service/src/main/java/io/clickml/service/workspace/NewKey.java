package io.clickml.service.workspace;

import java.time.Instant;

/**
 * A key just made, with its text, which is shown this once and kept nowhere.
 *
 * @param id public part
 * @param scope what it may do
 * @param name what a person calls it, or null
 * @param createdAt when it was made
 * @param key its text; null when the answer is given again
 */
record NewKey(String id, Scope scope, String name, Instant createdAt, String key)
    implements Idempotency.Secret {
  @Override
  public NewKey without() {
    return new NewKey(id, scope, name, createdAt, null);
  }
}
