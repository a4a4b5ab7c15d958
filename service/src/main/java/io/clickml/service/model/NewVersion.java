package io.clickml.service.model;

import java.util.Objects;

/**
 * A version to be made.
 *
 * @param workspace whose it will be
 * @param slug of the model that gets it; null: a new model named after the target
 * @param mayMake whether a model of that slug is made when there is none
 * @param title of a new model; null: the target's name
 * @param training the training it comes from; null when imported
 */
public record NewVersion(
    String workspace, String slug, boolean mayMake, String title, String training) {
  public NewVersion {
    Objects.requireNonNull(workspace, "workspace");
  }
}
