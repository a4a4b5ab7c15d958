package io.clickml.service.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.bundle.Bundle;
import io.clickml.modelstore.schema.Target;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.scorer.Scorer;
import io.clickml.service.automl.report.StoredReport;
import io.clickml.service.platform.Cursor;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.ProblemException;
import io.clickml.service.platform.ProblemKind;
import io.clickml.service.platform.Problems;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Models and versions: made, looked at, erased. */
public final class ModelService {
  private static final ProblemKind TARGET_DIFFERS =
      new ProblemKind("target-differs", 409, "The model predicts something else");
  private static final ProblemKind TASK_DIFFERS =
      new ProblemKind("task-differs", 409, "The model answers in another way");
  private static final ProblemKind VERSION_IN_USE =
      new ProblemKind("version-in-use", 409, "The version is in use");

  private final Database database;
  private final ModelDao models;
  private final VersionDao versions;
  private final BundleFiles files;
  private final ObjectMapper json;
  private final Clock clock;

  ModelService(Database database, BundleFiles files, ObjectMapper json, Clock clock) {
    this.database = database;
    this.models = database.dao(ModelDao.class);
    this.versions = database.dao(VersionDao.class);
    this.files = files;
    this.json = json;
    this.clock = clock;
  }

  /** A model, or the problem that there is none. */
  public Model model(String workspace, String slug) {
    return models.find(workspace, slug).orElseThrow(() -> Problems.notFound("model", slug));
  }

  /** A version of a model, the live one when {@code version} is null. */
  public Version version(String workspace, String slug, Integer version) {
    int number = version == null ? model(workspace, slug).live() : version;
    return versions
        .find(workspace, slug, number)
        .orElseThrow(() -> Problems.notFound("version", slug + " " + number));
  }

  /** All versions of a model, newest first. */
  List<Version> versions(String workspace, String slug) {
    return versions.all(workspace, slug);
  }

  /** A page of models, the one changed last first. */
  List<Model> page(String workspace, Cursor after, int limit) {
    return models.page(workspace, after.at(), after.id(), limit);
  }

  /** How many versions a model has. */
  int count(Model model) {
    return versions.count(model.workspace(), model.slug());
  }

  /** The bundle of a version, as bytes. */
  public InputStream open(Version version) {
    return files.open(version);
  }

  /** A scorer of a version; costly, so to be kept. */
  public Scorer load(Version version) {
    return files.load(version);
  }

  /** Refuses a target or task that the model does not have. */
  public void fit(Model model, String target, Task task) {
    if (!model.target().equals(target)) {
      String said =
          "The model “%s” predicts “%s”, not “%s”.".formatted(model.slug(), model.target(), target);
      throw TARGET_DIFFERS.because(said).atField("target").asException();
    }
    if (model.task() != task) {
      String said = "The model “%s” answers another kind of question.".formatted(model.slug());
      throw TASK_DIFFERS.because(said).atField("task").asException();
    }
  }

  /**
   * Makes a version of a checked bundle and lets it answer: file first, then one transaction in
   * which {@code still} has the last word. Empty when it says no; then nothing is left behind.
   */
  public Optional<Version> publish(NewVersion order, Path file, Predicate<Version> still) {
    Bundle bundle = BundleFiles.check(file);
    BundleFiles.Kept kept = files.keep(order.workspace(), file);
    try {
      return Optional.of(database.inTransaction(() -> insert(order, bundle, kept, still)));
    } catch (Unwanted e) {
      files.remove(kept);
      return Optional.empty();
    } catch (ProblemException e) {
      files.remove(kept);
      throw e;
    }
  }

  /** Erases a model with all its versions. */
  void delete(String workspace, String slug) {
    List<Version> gone =
        database.inTransaction(
            () -> {
              model(workspace, slug);
              List<Version> all = versions.all(workspace, slug);
              all.forEach(files::giveUp);
              models.delete(workspace, slug);
              return all;
            });
    gone.forEach(files::remove);
  }

  /** Erases a version that does not answer. */
  void deleteVersion(String workspace, String slug, int number) {
    Version gone =
        database.inTransaction(
            () -> {
              Version version = version(workspace, slug, number);
              if (versions.deleteUnused(workspace, slug, number) == 0) {
                String said = "Version " + number + " answers at the moment and must stay.";
                throw VERSION_IN_USE.because(said, Map.of("version", number)).asException();
              }
              files.giveUp(version);
              return version;
            });
    files.remove(gone);
  }

  private Version insert(
      NewVersion order, Bundle bundle, BundleFiles.Kept kept, Predicate<Version> still) {
    if (!files.settle(kept)) {
      throw new Unwanted();
    }
    Instant now = clock.instant();
    String slug = place(order, bundle.schema().target(), now);
    models.advance(order.workspace(), slug, now);
    Model model = model(order.workspace(), slug);
    Version version =
        new Version(
            order.workspace(),
            slug,
            model.live(),
            kept.id(),
            kept.bytes(),
            kept.digest(),
            text(Expects.of(bundle.schema())),
            text(StoredReport.of(bundle)),
            order.training(),
            now);
    versions.insert(version);
    if (!still.test(version)) {
      throw new Unwanted();
    }
    return version;
  }

  /** The slug of the model that gets the version; a new model when none is named. */
  private String place(NewVersion order, Target target, Instant now) {
    if (order.slug() != null) {
      Model known = models.find(order.workspace(), order.slug()).orElse(null);
      if (known != null) {
        fit(known, target.name(), target.task());
        return known.slug();
      }
      if (!order.mayMake()) {
        throw Problems.notFound("model", order.slug());
      }
    }
    String base = order.slug() != null ? order.slug() : Slugs.of(target.name());
    for (int n = 1; ; n++) {
      String slug = Slugs.numbered(base, n);
      String title = order.title() == null ? target.name() : order.title();
      Model model =
          new Model(order.workspace(), slug, title, target.name(), target.task(), 0, 0, now, now);
      if (models.insert(model) == 1) {
        return slug;
      }
    }
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Rolls a transaction back without being an error. */
  private static final class Unwanted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unwanted() {
      super(null, null, false, false);
    }
  }
}
