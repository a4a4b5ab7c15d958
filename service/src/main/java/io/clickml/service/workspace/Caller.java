package io.clickml.service.workspace;

import java.security.Principal;
import java.util.Objects;

/**
 * Who is calling, as the credential says; the only source of a workspace id.
 *
 * @param workspace the workspace of the key, or of the tenant of the person
 * @param scope what they may do
 * @param author under whom it is noted what they do: public part of the key, or number of the
 *     person in their tenant
 * @param person name of the person who signed in; null when a key calls
 */
public record Caller(String workspace, Scope scope, String author, String person)
    implements Principal {
  public Caller {
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(author, "author");
  }

  /** Who calls with a key, or a part of the service. */
  public Caller(String workspace, Scope scope, String author) {
    this(workspace, scope, author, null);
  }

  @Override
  public String getName() {
    return author;
  }
}
