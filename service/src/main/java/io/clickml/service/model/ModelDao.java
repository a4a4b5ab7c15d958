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
      insert ignore into model (workspace, slug, title, target, task, live, last_version,
        created_at, updated_at)
      values (:workspace, :slug, :title, :target, :task, :live, :lastVersion, :createdAt,
        :updatedAt)
      """)
  int insert(@BindMethods Model model);

  @SqlQuery("select * from model where workspace = :workspace and slug = :slug")
  Optional<Model> find(String workspace, String slug);

  @SqlQuery(
      """
      select * from model
      where workspace = :workspace
        and (updated_at < :before or (updated_at = :before and slug < :beforeSlug))
      order by updated_at desc, slug desc
      limit :limit
      """)
  List<Model> page(String workspace, Instant before, String beforeSlug, int limit);

  /** Takes the next number, which goes live; locks the row until the transaction ends. */
  @SqlUpdate(
      """
      update model
      set live = last_version + 1, last_version = last_version + 1, updated_at = :now
      where workspace = :workspace and slug = :slug
      """)
  int advance(String workspace, String slug, Instant now);

  @SqlUpdate("delete from model where workspace = :workspace and slug = :slug")
  int delete(String workspace, String slug);
}
