package io.clickml.service.model;

import java.util.Objects;

/**
 * A version to be made.
 *
 * @param workspace whose it will be
 * @param slug of the model that gets it; null: a new model named after the target
 * @param mayMake whether a model of that slug is made when there is none
 * @param title of a new model; null: the target's name
 * @param origin where it comes from
 */
public record NewVersion(
    String workspace, String slug, boolean mayMake, String title, Origin origin) {
  public NewVersion {
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(origin, "origin");
  }
}
