package io.clickml.service.model;

import io.clickml.modelstore.Sentence;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.ProblemException;
import io.clickml.service.platform.ProblemKind;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Erases models and versions: rows and file, or neither. */
final class Erasing {
  private static final ProblemKind ONLY_VERSION =
      new ProblemKind("only-version", 409, "It is the only version");
  private static final ProblemKind VERSION_IN_USE =
      new ProblemKind("version-in-use", 409, "The version is in use");

  private final List<ErasureListener> listeners = new CopyOnWriteArrayList<>();
  private final Database database;
  private final ModelDao models;
  private final VersionDao versions;
  private final ArmDao arms;
  private final BundleFiles files;
  private final Moves moves;

  Erasing(Database database, BundleFiles files, Moves moves) {
    this.database = database;
    this.models = database.dao(ModelDao.class);
    this.versions = database.dao(VersionDao.class);
    this.arms = database.dao(ArmDao.class);
    this.files = files;
    this.moves = moves;
  }

  /** Tells this one when a model is erased, in the transaction that does it. */
  void tell(ErasureListener listener) {
    listeners.add(listener);
  }

  /** Erases a model with all its versions. */
  void model(Model model) {
    String workspace = model.workspace();
    String slug = model.slug();
    List<Version> gone =
        database.inTransaction(
            () -> {
              List<Version> all = versions.all(workspace, slug);
              all.forEach(files::giveUp);
              arms.leaveAll(workspace, slug);
              models.delete(workspace, slug);
              listeners.forEach(each -> each.erased(workspace, slug));
              return all;
            });
    gone.forEach(files::remove);
  }

  /**
   * Erases a version that is neither in use nor the only one; the history goes on telling of it.
   */
  void version(Version version, String actor) {
    String workspace = version.workspace();
    String slug = version.model();
    int number = version.version();
    String erased = "Version %d was erased.".formatted(number);
    database.transact(
        () -> {
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
        });
    files.remove(version);
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
