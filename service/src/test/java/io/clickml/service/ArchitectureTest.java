package io.clickml.service;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.clickml.modelstore.ModelStore;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may depend on whom. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.clickml");

  private static final String ROOT = "io.clickml.service.";

  private static final ArchRule PLATFORM_KNOWS_NO_FEATURE = room("platform");

  private static final ArchRule WORKSPACE = room("workspace", "platform");

  private static final ArchRule ALERT = room("alert", "workspace", "platform");

  private static final ArchRule ADDIN = room("addin", "workspace", "platform");

  private static final ArchRule TABLE = room("table", "workspace", "platform");

  private static final ArchRule AUTOML = room("automl");

  // The engine writes the report into the bundle, and reads it back for the model's page.
  private static final ArchRule MODEL = room("model", "automl", "workspace", "platform");

  private static final ArchRule TRAINING =
      room("training", "alert", "model", "table", "automl", "workspace", "platform");

  private static final ArchRule SCORING =
      room("scoring", "model", "table", "workspace", "platform");

  // Live quality is measured as the report was: by the engine's measures.
  private static final ArchRule MONITORING =
      room("monitoring", "scoring", "model", "table", "automl", "workspace", "platform");

  private static final ArchRule ROLLOUT =
      room("rollout", "monitoring", "scoring", "model", "table", "workspace", "platform");

  private static final ArchRule RETRAINING =
      room(
          "retraining",
          "alert",
          "rollout",
          "monitoring",
          "training",
          "table",
          "model",
          "workspace",
          "platform");

  private static final ArchRule READERS_NEED_NO_WORKSPACE =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "table.format..", ROOT + "table.doctor..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + "platform..", ROOT + "workspace..", "jakarta.ws..");

  private static final ArchRule THE_ENGINE_KNOWS_NO_SERVER =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "automl..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta..", "io.dropwizard..", "org.jdbi..", "java.sql..", "org.eclipse.jetty..");

  private static final ArchRule THE_JUDGE_KNOWS_NO_SERVER =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "rollout.judge..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.ws..", "io.dropwizard..", "org.jdbi..", "java.sql..", ROOT + "platform..");

  private static final ArchRule THE_STORE_KNOWS_NO_SERVER_AND_NO_NATIVE_CODE =
      noClasses()
          .that()
          .resideInAPackage("io.clickml.modelstore..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.clickml.service..",
              "jakarta..",
              "io.dropwizard..",
              "org.jdbi..",
              "java.sql..",
              "ml.dmlc..");

  private static final String STORE = "io.clickml.modelstore.";

  /** Rooms of the store, each of which may know those after it; the files of bundles know none. */
  private static final ArchRule THE_STORE_POINTS_ONE_WAY =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("front door")
          .definedBy(equivalentTo(ModelStore.class))
          .layer("storage")
          .definedBy(STORE + "storage..")
          .layer("bundle")
          .definedBy(STORE + "bundle..")
          .layer("scorer")
          .definedBy(STORE + "scorer..")
          .layer("schema")
          .definedBy(STORE + "schema..")
          .layer("encoding")
          .definedBy(STORE + "encoding..")
          .layer("table")
          .definedBy(STORE + "table..")
          .whereLayer("front door")
          .mayOnlyAccessLayers("storage", "bundle")
          .whereLayer("storage")
          .mayNotAccessAnyLayer()
          .whereLayer("bundle")
          .mayOnlyAccessLayers("scorer", "schema", "encoding", "table")
          .whereLayer("scorer")
          .mayOnlyAccessLayers("schema", "encoding", "table")
          .whereLayer("schema")
          .mayOnlyAccessLayers("encoding", "table")
          .whereLayer("encoding")
          .mayOnlyAccessLayers("table")
          .whereLayer("table")
          .mayNotAccessAnyLayer();

  private static final ArchRule SQL_STANDS_IN_DAOS =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Dao")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jdbi.v3.sqlobject.statement..");

  private static final ArchRule DAOS_STAY_IN_THEIR_ROOM =
      classes().that().haveSimpleNameEndingWith("Dao").should().bePackagePrivate();

  private static final ArchRule RESOURCES_ASK_SERVICES =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Resource")
          .should()
          .dependOnClassesThat()
          .haveSimpleNameEndingWith("Dao");

  private static final ArchRule NOTHING_IS_SERIALISED_BY_JAVA =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.ObjectInputStream");

  private static final ArchRule ROOMS_OF_THE_SERVICE_HAVE_NO_CYCLES =
      slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

  static Stream<ArchRule> rules() {
    return Stream.of(
        PLATFORM_KNOWS_NO_FEATURE,
        WORKSPACE,
        ALERT,
        ADDIN,
        TABLE,
        AUTOML,
        MODEL,
        TRAINING,
        SCORING,
        MONITORING,
        ROLLOUT,
        RETRAINING,
        READERS_NEED_NO_WORKSPACE,
        THE_ENGINE_KNOWS_NO_SERVER,
        THE_JUDGE_KNOWS_NO_SERVER,
        THE_STORE_KNOWS_NO_SERVER_AND_NO_NATIVE_CODE,
        THE_STORE_POINTS_ONE_WAY,
        SQL_STANDS_IN_DAOS,
        DAOS_STAY_IN_THEIR_ROOM,
        RESOURCES_ASK_SERVICES,
        NOTHING_IS_SERIALISED_BY_JAVA,
        ROOMS_OF_THE_SERVICE_HAVE_NO_CYCLES);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holds(ArchRule rule) {
    rule.check(CLASSES);
  }

  /** A room, and which rooms of the service it may know. */
  private static ArchRule room(String name, String... known) {
    String[] others =
        Stream.of(
                "platform",
                "workspace",
                "alert",
                "addin",
                "table",
                "automl",
                "model",
                "training",
                "scoring",
                "monitoring",
                "rollout",
                "retraining",
                "command")
            .filter(each -> !each.equals(name) && !List.of(known).contains(each))
            .map(each -> ROOT + each + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(ROOT + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others);
  }
}
