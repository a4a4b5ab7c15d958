package io.clickml.service.model;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * Bundles in the storage that no version points at: not yet, or no longer. Noted before the file is
 * written and taken off in the transaction that makes the version, so that whatever a kill leaves
 * behind can be found and removed.
 */
interface DraftDao {
  @SqlUpdate(
      """
      insert into bundle_draft (workspace, bundle, since) values (:workspace, :bundle, :now)
      """)
  void note(String workspace, String bundle, Instant now);

  /** Takes a note off; 0 when the bundle was given up meanwhile. */
  @SqlUpdate("delete from bundle_draft where workspace = :workspace and bundle = :bundle")
  int settle(String workspace, String bundle);

  @SqlQuery(
      """
      select workspace, bundle from bundle_draft where since < :before order by since limit 100
      """)
  @RegisterConstructorMapper(Draft.class)
  List<Draft> olderThan(Instant before);
}
