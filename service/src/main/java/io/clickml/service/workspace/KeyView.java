package io.clickml.service.workspace;

import java.time.Instant;

/**
 * A key in a list: what may be known of it.
 *
 * @param id public part, with which its text goes on after {@code ck_}
 * @param scope what it may do
 * @param name what a person calls it, or null
 * @param first whether it is the one of the settings, which cannot be erased here
 * @param createdAt when it was made
 */
record KeyView(String id, Scope scope, String name, boolean first, Instant createdAt) {
  static KeyView of(ApiKey key) {
    boolean first = key.origin().equals(ApiKey.FROM_SETTINGS);
    return new KeyView(key.id(), key.scope(), key.name(), first, key.createdAt());
  }
}
