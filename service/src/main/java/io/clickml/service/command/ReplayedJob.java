package io.clickml.service.command;

import io.clickml.modelstore.bundle.Bundle;
import io.clickml.modelstore.bundle.BundleException;
import io.clickml.modelstore.bundle.BundleReader;
import io.clickml.service.automl.child.Job;
import io.clickml.service.table.doctor.Profile;
import io.clickml.service.table.format.TableInput;
import java.io.IOException;
import java.nio.file.Path;

/** The job that a bundle came from, to be done again. */
final class ReplayedJob {
  private ReplayedJob() {}

  /** Columns are read as the bundle says; those it does not know, as they look. */
  static Job of(Path file, TableInput input, Profile profile) throws IOException, CommandException {
    return Job.again(read(file), input.table().names(), profile.readings());
  }

  private static Bundle read(Path file) throws IOException, CommandException {
    try {
      return BundleReader.read(file).bundle();
    } catch (BundleException e) {
      throw new CommandException(e.getMessage());
    }
  }
}
