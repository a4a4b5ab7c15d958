package io.clickml.service.workspace;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A key to be made.
 *
 * @param scope what it may do
 * @param name what a person calls it, or null
 */
record KeyRequest(@NotNull Scope scope, @Size(max = 200) String name) {}
