package io.clickml.service.model;

import io.clickml.modelstore.bundle.Bundle;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.scorer.Scorer;
import io.clickml.service.platform.Cursor;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.ProblemKind;
import io.clickml.service.platform.Problems;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Models and versions: made, looked at, erased. */
public final class ModelService {
  private static final ProblemKind NOTHING_ANSWERS =
      new ProblemKind("no-version-answers", 409, "No version answers");

  private final ModelDao models;
  private final VersionDao versions;
  private final ArmDao arms;
  private final VersionFiles opened;
  private final Publisher publisher;
  private final Erasing erasing;
  private final LearnedStore learned;

  ModelService(
      Database database,
      VersionFiles opened,
      Publisher publisher,
      Erasing erasing,
      LearnedStore learned) {
    this.models = database.dao(ModelDao.class);
    this.versions = database.dao(VersionDao.class);
    this.arms = database.dao(ArmDao.class);
    this.opened = opened;
    this.publisher = publisher;
    this.erasing = erasing;
    this.learned = learned;
  }

  /** A model, or the problem that there is none. */
  public Model model(String workspace, String slug) {
    return models.find(workspace, slug).orElseThrow(() -> Problems.notFound("model", slug));
  }

  /** A version of a model, the live one when {@code version} is null. */
  public Version version(String workspace, String slug, Integer version) {
    int number = version == null ? live(workspace, slug) : version;
    return versions
        .find(workspace, slug, number)
        .orElseThrow(() -> Problems.notFound("version", slug + " " + number));
  }

  /** The version that a model is known by: the live one, or the newest when none answers. */
  public Version shown(Model model) {
    return model.live() == 0
        ? versions(model.workspace(), model.slug()).get(0)
        : version(model.workspace(), model.slug(), model.live());
  }

  private int live(String workspace, String slug) {
    Model model = model(workspace, slug);
    if (model.live() == 0) {
      String said =
          "No version of “%s” answers at the moment. Open it under “Models” and use one of its versions, or train it again."
              .formatted(slug);
      throw NOTHING_ANSWERS.because(said, Map.of("model", slug)).asException();
    }
    return model.live();
  }

  /** The versions in use, each with its part. */
  public List<Arm> arms(String workspace, String slug) {
    return arms.all(workspace, slug);
  }

  /** All versions of a model, newest first. */
  public List<Version> versions(String workspace, String slug) {
    return versions.all(workspace, slug);
  }

  /** A page of models, the one changed last first. */
  List<Model> page(String workspace, Cursor after, int limit) {
    return models.page(workspace, after.at(), after.id(), limit);
  }

  /** The models of all workspaces that answer. */
  public List<Model> answering() {
    return models.answering();
  }

  /** How many versions a model has. */
  int count(Model model) {
    return versions.count(model.workspace(), model.slug());
  }

  /**
   * The bundle of a version, as bytes.
   *
   * @throws UnreachableVersionException when it cannot be read
   */
  public InputStream open(Version version) {
    return opened.open(version);
  }

  /**
   * A scorer of a version; costly, so to be kept.
   *
   * @throws ProblemException 409 version-damaged when it no longer passes the checks and was set
   *     aside
   * @throws UnreachableVersionException when its file cannot be read
   */
  public Scorer load(Version version) {
    return opened.read(version).scorer();
  }

  /** What a version is made of; as {@link #load}. */
  public Bundle bundle(Version version) {
    return opened.read(version).bundle();
  }

  /** Refuses a version whose file is not what was kept, as {@link #load}. */
  void check(Version version) {
    opened.check(version);
  }

  /** Refuses a target or task that the model does not have. */
  public void fit(Model model, String target, Task task) {
    Publisher.fit(model, target, task);
  }

  /** The rows that a version learned from; of a bundle that somebody brought none are known. */
  public LearnedRows learned(Version version) {
    return learned.of(version);
  }

  /**
   * Makes a version of a checked bundle, the first of a model answers at once: file first, then one
   * transaction in which {@code still} has the last word. Empty when it says no; then nothing is
   * left behind.
   *
   * @param learned prints of the rows that it learned from, sorted
   */
  public Optional<Version> publish(
      NewVersion order, Path file, long[] learned, Predicate<Version> still) {
    return publisher.publish(order, file, learned, still);
  }

  /** From now on, tells this one when a model is erased, in the transaction that does it. */
  public void whenErased(ErasureListener listener) {
    erasing.tell(listener);
  }

  /** Erases a model with all its versions. */
  void delete(String workspace, String slug) {
    erasing.model(model(workspace, slug));
  }

  /**
   * Erases a version that is neither in use nor the only one; the history goes on telling of it.
   */
  void deleteVersion(String workspace, String slug, int number, String actor) {
    erasing.version(version(workspace, slug, number), actor);
  }
}
