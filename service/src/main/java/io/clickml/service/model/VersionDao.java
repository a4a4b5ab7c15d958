package io.clickml.service.model;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Versions of models. */
@RegisterConstructorMapper(Version.class)
interface VersionDao {
  @SqlUpdate(
      """
      insert into model_version (workspace, model, version, state, bundle, bytes, digest, expects,
        report, training, parent, cause, author, known_until, created_at)
      values (:workspace, :model, :version, :state, :bundle, :bytes, :digest, :expects, :report,
        :training, :parent, :cause, :author, :knownUntil, :createdAt)
      """)
  void insert(@BindMethods Version version);

  @SqlQuery(
      """
      select * from model_version
      where workspace = :workspace and model = :model and version = :version
      """)
  Optional<Version> find(String workspace, String model, int version);

  /** Newest first. */
  @SqlQuery(
      """
      select * from model_version where workspace = :workspace and model = :model
      order by version desc
      """)
  List<Version> all(String workspace, String model);

  @SqlQuery("select count(*) from model_version where workspace = :workspace and model = :model")
  int count(String workspace, String model);

  /** Changes a state; 0 when it is another one by now. */
  @SqlUpdate(
      """
      update model_version set state = :to
      where workspace = :workspace and model = :model and version = :version and state = :from
      """)
  int setState(String workspace, String model, int version, VersionState from, VersionState to);

  /** Removes a version unless it is in use; 0 when it is, or is not there. */
  @SqlUpdate(
      """
      delete from model_version
      where workspace = :workspace and model = :model and version = :version
        and state not in ('stable', 'canary', 'shadow', 'standby')
      """)
  int deleteUnused(String workspace, String model, int version);
}
