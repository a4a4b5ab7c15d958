package io.clickml.service.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Models. */
@RegisterConstructorMapper(Model.class)
interface ModelDao {
  /** Adds a model; 0 when the slug is taken. */
  @SqlUpdate(
      """
      insert ignore into model (workspace, slug, title, target, task, last_version, created_at,
        updated_at)
      values (:workspace, :slug, :title, :target, :task, :lastVersion, :createdAt, :updatedAt)
      """)
  int insert(@BindMethods Model model);

  @SqlQuery(
      """
      select model.*, coalesce(model_arm.version, 0) as live
      from model left join model_arm on model_arm.workspace = model.workspace
        and model_arm.model = model.slug and model_arm.arm = 'stable'
      where model.workspace = :workspace and slug = :slug
      """)
  Optional<Model> find(String workspace, String slug);

  @SqlQuery(
      """
      select model.*, coalesce(model_arm.version, 0) as live
      from model left join model_arm on model_arm.workspace = model.workspace
        and model_arm.model = model.slug and model_arm.arm = 'stable'
      where model.workspace = :workspace
        and (updated_at < :before or (updated_at = :before and slug < :beforeSlug))
      order by updated_at desc, slug desc
      limit :limit
      """)
  List<Model> page(String workspace, Instant before, String beforeSlug, int limit);

  @SqlQuery(
      """
      select model.*, model_arm.version as live
      from model join model_arm on model_arm.workspace = model.workspace
        and model_arm.model = model.slug and model_arm.arm = 'stable'
      order by model.workspace, slug
      """)
  List<Model> answering();

  /** Takes the next number; locks the row until the transaction ends. */
  @SqlUpdate(
      """
      update model set last_version = last_version + 1, updated_at = :now
      where workspace = :workspace and slug = :slug
      """)
  int advance(String workspace, String slug, Instant now);

  /**
   * Notes that something happened, and {@code moved} times that who answers changed; locks the row
   * until the transaction ends. 0 when the model is not at {@code epoch} (null: at any).
   */
  @SqlUpdate(
      """
      update model set epoch = epoch + :moved, last_event = last_event + 1
      where workspace = :workspace and slug = :slug and epoch = coalesce(:epoch, epoch)
      """)
  int step(String workspace, String slug, Integer epoch, int moved);

  /** Locks the row until the transaction ends. */
  @SqlQuery("select slug from model where workspace = :workspace and slug = :slug for update")
  Optional<String> lock(String workspace, String slug);

  @SqlUpdate("delete from model where workspace = :workspace and slug = :slug")
  int delete(String workspace, String slug);
}
