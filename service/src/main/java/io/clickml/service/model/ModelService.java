package io.clickml.service.model;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.bundle.Bundle;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.scorer.Scorer;
import io.clickml.service.platform.Cursor;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.ProblemException;
import io.clickml.service.platform.ProblemKind;
import io.clickml.service.platform.Problems;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Models and versions: made, looked at, erased. */
public final class ModelService {
  private static final ProblemKind NOTHING_ANSWERS =
      new ProblemKind("no-version-answers", 409, "No version answers");
  private static final ProblemKind ONLY_VERSION =
      new ProblemKind("only-version", 409, "It is the only version");
  private static final ProblemKind VERSION_IN_USE =
      new ProblemKind("version-in-use", 409, "The version is in use");

  private final List<ErasureListener> erasing = new CopyOnWriteArrayList<>();
  private final Database database;
  private final ModelDao models;
  private final VersionDao versions;
  private final ArmDao arms;
  private final BundleFiles files;
  private final Publisher publisher;
  private final Moves moves;
  private final LearnedStore learned;

  ModelService(
      Database database,
      BundleFiles files,
      Publisher publisher,
      Moves moves,
      LearnedStore learned) {
    this.database = database;
    this.models = database.dao(ModelDao.class);
    this.versions = database.dao(VersionDao.class);
    this.arms = database.dao(ArmDao.class);
    this.files = files;
    this.publisher = publisher;
    this.moves = moves;
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
          "No version of “" + slug + "” answers at the moment. Choose one in its history.";
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

  /** The bundle of a version, as bytes. */
  public InputStream open(Version version) {
    return files.open(version);
  }

  /**
   * A scorer of a version; costly, so to be kept.
   *
   * @throws DamagedBundleException when the bundle no longer passes the checks
   */
  public Scorer load(Version version) {
    return files.read(version).scorer();
  }

  /** What a version is made of; costly, so to be kept. */
  public Bundle bundle(Version version) {
    return files.read(version).bundle();
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
    erasing.add(listener);
  }

  /** Erases a model with all its versions. */
  void delete(String workspace, String slug) {
    List<Version> gone =
        database.inTransaction(
            () -> {
              model(workspace, slug);
              List<Version> all = versions.all(workspace, slug);
              all.forEach(files::giveUp);
              arms.leaveAll(workspace, slug);
              models.delete(workspace, slug);
              erasing.forEach(each -> each.erased(workspace, slug));
              return all;
            });
    gone.forEach(files::remove);
  }

  /**
   * Erases a version that is neither in use nor the only one; the history goes on telling of it.
   */
  void deleteVersion(String workspace, String slug, int number, String actor) {
    Version gone =
        database.inTransaction(
            () -> {
              Version version = version(workspace, slug, number);
              String erased = "Version %d was erased.".formatted(number);
              // The model first: of two who erase at once the second sees what is left.
              moves.make(
                  new Move(
                      workspace,
                      slug,
                      null,
                      List.of(),
                      "erased",
                      number,
                      actor,
                      new Sentence("history-erased", Map.of("version", number), erased)));
              if (versions.deleteUnused(workspace, slug, number) == 0) {
                String said =
                    "Version %d is in use (%s) and must stay."
                        .formatted(number, version.state().word());
                throw VERSION_IN_USE
                    .because(said, Map.of("version", number, "state", version.state()))
                    .asException();
              }
              if (versions.count(workspace, slug) == 0) {
                throw onlyVersion(version);
              }
              files.giveUp(version);
              return version;
            });
    files.remove(gone);
  }

  private static ProblemException onlyVersion(Version version) {
    String said =
        "Version %d is the only one of “%s”. Erase the model instead."
            .formatted(version.version(), version.model());
    return ONLY_VERSION
        .because(said, Map.of("model", version.model(), "version", version.version()))
        .asException();
  }
}
