package io.clickml.service.model;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * Versions in use. The keys of the table hold what must never be broken: one version per arm, one
 * arm per version, and no version erased while it holds one.
 */
@RegisterConstructorMapper(Arm.class)
interface ArmDao {
  @SqlQuery(
      """
      select arm, version, weight, rollout, since from model_arm
      where workspace = :workspace and model = :model
      """)
  List<Arm> all(String workspace, String model);

  @SqlUpdate(
      """
      insert into model_arm (workspace, model, arm, version, weight, rollout, since)
      values (:workspace, :model, :arm, :version, :weight, :rollout, :since)
      """)
  void take(String workspace, String model, @BindMethods Arm arm);

  @SqlUpdate(
      """
      delete from model_arm
      where workspace = :workspace and model = :model and version = :version
      """)
  void leave(String workspace, String model, int version);

  @SqlUpdate("delete from model_arm where workspace = :workspace and model = :model")
  void leaveAll(String workspace, String model);

  /** Versions that have stood by since before a moment, of all workspaces. */
  @SqlQuery(
      """
      select workspace, model, version from model_arm
      where arm = 'standby' and since < :before
      order by since
      limit 100
      """)
  @RegisterConstructorMapper(OldStandby.class)
  List<OldStandby> standbyBefore(Instant before);
}
