package io.clickml.service.workspace.signin;

import java.util.Objects;

/**
 * Somebody who signed in.
 *
 * @param workspace the workspace of their organisation
 * @param id number in their organisation, which stays when the name changes and is never given
 *     again
 * @param name what they are called, as a rule an e-mail address; only to be shown
 */
public record Person(String workspace, String id, String name) {
  public Person {
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
  }
}
