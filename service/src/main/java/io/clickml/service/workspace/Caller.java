package io.clickml.service.workspace;

import java.security.Principal;
import java.util.Objects;

/**
 * Who is calling, as the credential says; the only source of a workspace id.
 *
 * @param workspace the workspace of the key
 * @param scope what the key may do
 * @param keyId public part of the key
 */
public record Caller(String workspace, Scope scope, String keyId) implements Principal {
  public Caller {
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(keyId, "keyId");
  }

  @Override
  public String getName() {
    return keyId;
  }
}
