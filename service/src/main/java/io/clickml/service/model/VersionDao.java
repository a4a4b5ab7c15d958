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
      insert into model_version (workspace, model, version, bundle, bytes, digest, expects, report,
        training, created_at)
      values (:workspace, :model, :version, :bundle, :bytes, :digest, :expects, :report, :training,
        :createdAt)
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

  /** Removes a version unless it answers; 0 when it does, or is not there. */
  @SqlUpdate(
      """
      delete from model_version
      where workspace = :workspace and model = :model and version = :version
        and version not in (
          select live from model where workspace = :workspace and slug = :model)
      """)
  int deleteUnused(String workspace, String model, int version);
}
