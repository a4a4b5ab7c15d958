package io.clickml.service.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.bundle.OpenBundle;
import io.clickml.modelstore.schema.Target;
import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.report.StoredReport;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.ProblemException;
import io.clickml.service.platform.ProblemKind;
import io.clickml.service.platform.Problems;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes versions of bundles. */
final class Publisher {
  private static final ProblemKind TARGET_DIFFERS =
      new ProblemKind("target-differs", 409, "The model predicts something else");
  private static final ProblemKind TASK_DIFFERS =
      new ProblemKind("task-differs", 409, "The model answers in another way");

  private final Database database;
  private final ModelDao models;
  private final VersionDao versions;
  private final BundleFiles files;
  private final OwnMoves own;
  private final LearnedStore learned;
  private final ObjectMapper json;
  private final Clock clock;

  Publisher(
      Database database,
      BundleFiles files,
      OwnMoves own,
      LearnedStore learned,
      ObjectMapper json,
      Clock clock) {
    this.database = database;
    this.models = database.dao(ModelDao.class);
    this.versions = database.dao(VersionDao.class);
    this.files = files;
    this.own = own;
    this.learned = learned;
    this.json = json;
    this.clock = clock;
  }

  /** Refuses a target or task that the model does not have. */
  static void fit(Model model, String target, Task task) {
    if (!model.target().equals(target)) {
      String said =
          "The model “%s” predicts “%s”, not “%s”.".formatted(model.slug(), model.target(), target);
      Map<String, Object> args =
          Map.of("model", model.slug(), "target", model.target(), "asked", target);
      throw TARGET_DIFFERS.because(said, args).atField("target").asException();
    }
    if (model.task() != task) {
      String said = "The model “%s” answers another kind of question.".formatted(model.slug());
      throw TASK_DIFFERS.because(said, Map.of("model", model.slug())).atField("task").asException();
    }
  }

  /** As {@link ModelService#publish}. */
  Optional<Version> publish(NewVersion order, Path file, long[] prints, Predicate<Version> still) {
    OpenBundle bundle = BundleFiles.check(file);
    BundleFiles.Kept kept = files.keep(order.workspace(), file);
    try {
      return Optional.of(database.inTransaction(() -> insert(order, bundle, kept, prints, still)));
    } catch (Unwanted e) {
      files.remove(kept);
      return Optional.empty();
    } catch (ProblemException e) {
      files.remove(kept);
      throw e;
    }
  }

  private Version insert(
      NewVersion order,
      OpenBundle bundle,
      BundleFiles.Kept kept,
      long[] prints,
      Predicate<Version> still) {
    if (!files.settle(kept)) {
      throw new Unwanted();
    }
    Instant now = clock.instant();
    String slug = place(order, bundle.bundle().schema().target(), now);
    models.advance(order.workspace(), slug, now);
    Model model = models.find(order.workspace(), slug).orElseThrow();
    Version version = version(order, model, bundle, kept, now);
    versions.insert(version);
    learned.keep(version, prints);
    own.made(version, model);
    if (!still.test(version)) {
      throw new Unwanted();
    }
    return version;
  }

  private Version version(
      NewVersion order, Model model, OpenBundle bundle, BundleFiles.Kept kept, Instant now) {
    Origin origin = order.origin();
    Instant knownUntil =
        origin.knownUntil() == null
            ? Instant.parse(bundle.manifest().created())
            : origin.knownUntil();
    return new Version(
        order.workspace(),
        model.slug(),
        model.lastVersion(),
        VersionState.READY,
        kept.id(),
        kept.bytes(),
        kept.digest(),
        text(Expects.of(bundle.bundle().schema())),
        text(StoredReport.of(bundle.bundle())),
        origin.training(),
        model.live() == 0 ? null : model.live(),
        origin.cause(),
        origin.author(),
        knownUntil.isAfter(now) ? now : knownUntil,
        now);
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
          new Model(
              order.workspace(), slug, title, target.name(), target.task(), 0, 0, 0, 0, now, now);
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
