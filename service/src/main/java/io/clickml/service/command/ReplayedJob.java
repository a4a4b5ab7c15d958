package io.clickml.service.command;

import io.clickml.modelstore.bundle.Bundle;
import io.clickml.modelstore.bundle.BundleException;
import io.clickml.modelstore.bundle.BundleReader;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.Replay;
import io.clickml.service.automl.child.Job;
import io.clickml.service.table.doctor.Profile;
import io.clickml.service.table.format.TableInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The job that a bundle came from, to be done again. */
final class ReplayedJob {
  private ReplayedJob() {}

  /** Columns are read as the bundle says; those it does not know, as they look. */
  static Job of(Path file, TableInput input, Profile profile) throws IOException, CommandException {
    Bundle bundle = read(file);
    Map<String, Reading> known = new HashMap<>();
    Map<String, List<String>> aliases = new HashMap<>();
    for (InputColumn column : bundle.schema().inputs()) {
      known.put(column.name(), column.reading());
      aliases.put(column.name(), column.aliases());
    }
    known.put(bundle.schema().target().name(), bundle.schema().target().reading());
    List<String> names = input.table().names();
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      readings.add(known.getOrDefault(names.get(i), profile.readings().get(i)));
    }
    Replay replay = new Replay(bundle.provenance());
    return new Job(
        readings,
        bundle.schema().target().name(),
        bundle.schema().target().task(),
        Metric.of(bundle.provenance().settings().path("metric").asText()),
        replay.settings(),
        aliases,
        replay);
  }

  private static Bundle read(Path file) throws IOException, CommandException {
    try {
      return BundleReader.read(file).bundle();
    } catch (BundleException e) {
      throw new CommandException(e.getMessage());
    }
  }
}
