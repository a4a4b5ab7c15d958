package io.clickml.service.workspace;

import java.time.Instant;

/**
 * A key as it is kept: never its text.
 *
 * @param id public part
 * @param workspace whose key it is
 * @param scope what it may do
 * @param name what a person calls it, or null
 * @param origin {@code settings} for the first key, {@code made} for those that a person made
 * @param digest SHA-256 of its text, in hex
 * @param createdAt when it was made
 */
public record ApiKey(
    String id,
    String workspace,
    Scope scope,
    String name,
    String origin,
    String digest,
    Instant createdAt) {
  static final String FROM_SETTINGS = "settings";
  static final String MADE = "made";
}
