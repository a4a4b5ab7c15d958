package io.clickml.service.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Predictions that were given. */
@RegisterConstructorMapper(LoggedPrediction.class)
@RegisterConstructorMapper(PredictionDao.Found.class)
@RegisterConstructorMapper(PredictionDao.OfDocument.class)
@RegisterConstructorMapper(PredictionDao.OfDay.class)
@RegisterConstructorMapper(PredictionDao.Span.class)
interface PredictionDao {
  /** The row that a prediction speaks of. */
  record Found(String id, String rowKey, String content) {}

  /** Answered rows of a document, which may be null. */
  record OfDocument(String document, long n) {}

  /** Predictions of a version on a day (UTC). */
  record OfDay(int version, LocalDate onDay, boolean seen, long n) {}

  /** When the predictions that are kept were given; null where there are none. */
  record Span(Instant firstAt, Instant lastAt) {}

  /**
   * Keeps predictions. One that is there stays as it was; where only a trial had asked the version
   * before and now somebody got the answer, it says so; and whatever else was asked counts before
   * an answer that somebody forced.
   */
  @SqlBatch(
      """
      insert into prediction (workspace, model, id, version, arm, rollout, document, row_key,
        content, cells, said, answer, answered_at, control, key_column, learned)
      values (:workspace, :model, :id, :version, :arm, :rollout, :document, :rowKey,
        :content, :cells, :said, :answer, :answeredAt, :control, :keyColumn, :learned)
      on duplicate key update
        answered_at = case when arm = 'forced' and :arm <> 'forced' then values(answered_at)
          else answered_at end,
        rollout = case when arm = 'forced' or (arm in ('shadow', 'replay', 'control')
          and :arm <> 'forced') then values(rollout) else rollout end,
        document = case when arm = 'forced' or (arm in ('shadow', 'replay', 'control')
          and :arm <> 'forced') then values(document) else document end,
        arm = case when arm = 'forced' or (arm in ('shadow', 'replay', 'control')
          and :arm <> 'forced') then values(arm) else arm end
      """)
  void keep(@BindMethods List<LoggedPrediction> predictions);

  /** Of some keys those that a version other than {@code candidate} answered to somebody. */
  @SqlQuery(
      """
      select distinct row_key from prediction
      where workspace = :workspace and model = :model and row_key in (<keys>)
        and version != :candidate and arm not in ('shadow', 'replay', 'control', 'forced')
      """)
  List<String> answered(
      String workspace, String model, int candidate, @BindList("keys") Collection<String> keys);

  /** Of some keys those that any version was asked about. */
  @SqlQuery(
      """
      select distinct row_key from prediction
      where workspace = :workspace and model = :model and row_key in (<keys>)
      """)
  List<String> known(String workspace, String model, @BindList("keys") Collection<String> keys);

  @SqlQuery(
      """
      select id, row_key, content from prediction
      where workspace = :workspace and model = :model and id in (<ids>)
      """)
  List<Found> byId(String workspace, String model, @BindList("ids") Collection<String> ids);

  @SqlQuery(
      """
      select document, count(*) as n from prediction
      where workspace = :workspace and model = :model and answered_at >= :since
        and arm not in ('shadow', 'replay', 'control', 'forced')
      group by document
      """)
  List<OfDocument> byDocument(String workspace, String model, Instant since);

  @SqlQuery(
      """
      select min(answered_at) from prediction
      where workspace = :workspace and model = :model and answered_at >= :since
        and arm not in ('shadow', 'replay', 'control', 'forced')
      """)
  Instant first(String workspace, String model, Instant since);

  @SqlQuery(
      """
      select min(answered_at) as first_at, max(answered_at) as last_at from prediction
      where workspace = :workspace and model = :model
      """)
  Span span(String workspace, String model);

  @SqlQuery(
      """
      select version, cast(answered_at as date) as on_day,
        arm not in ('shadow', 'replay', 'control', 'forced') as seen, count(*) as n
      from prediction
      where workspace = :workspace and model = :model and (control or not :controlOnly)
        and arm <> 'forced'
      group by version, cast(answered_at as date), arm not in ('shadow', 'replay', 'control', 'forced')
      """)
  List<OfDay> byDay(String workspace, String model, boolean controlOnly);

  /** What any version said of some rows; without the cells. */
  @SqlQuery(
      """
      select workspace, model, id, version, arm, rollout, document, row_key, content,
        null as cells, said, answer, answered_at, control, key_column, learned
      from prediction
      where workspace = :workspace and model = :model and row_key in (<keys>)
        and (control or not :controlOnly) and arm <> 'forced'
      """)
  List<LoggedPrediction> ofKeys(
      String workspace,
      String model,
      boolean controlOnly,
      @BindList("keys") Collection<String> keys);

  /** The kept cells of some predictions. */
  @SqlQuery(
      """
      select id, cells from prediction
      where workspace = :workspace and model = :model and id in (<ids>) and cells is not null
      """)
  @RegisterConstructorMapper(CellsOf.class)
  List<CellsOf> cells(String workspace, String model, @BindList("ids") Collection<String> ids);

  /**
   * Kept cells.
   *
   * @param id of the prediction
   * @param cells as JSON, in the order of its version's columns
   */
  record CellsOf(String id, String cells) {}

  /** What a version said last; without the cells. */
  @SqlQuery(
      """
      select workspace, model, id, version, arm, rollout, document, row_key, content,
        null as cells, said, answer, answered_at, control, key_column, learned
      from prediction
      where workspace = :workspace and model = :model and version = :version
        and (control or not :controlOnly) and arm <> 'forced'
      order by answered_at desc, id limit :limit
      """)
  List<LoggedPrediction> newest(
      String workspace, String model, int version, boolean controlOnly, int limit);

  /** Rows of a version with kept cells whose outcome was seen after a moment, newest first. */
  @SqlQuery(
      """
      select * from prediction
      where workspace = :workspace and model = :model and version = :version
        and cells is not null and arm <> 'forced' and exists (
          select 1 from outcome
          where outcome.workspace = prediction.workspace and outcome.model = prediction.model
            and outcome.row_key = prediction.row_key and outcome.observed_at > :after)
      order by answered_at desc, id limit :limit offset :skipped
      """)
  List<LoggedPrediction> judgeable(
      String workspace, String model, int version, Instant after, int limit, int skipped);

  /** Rows of a version with kept cells that somebody asked about, newest first. */
  @SqlQuery(
      """
      select * from prediction
      where workspace = :workspace and model = :model and version = :version
        and cells is not null and arm not in ('shadow', 'replay', 'control', 'forced')
      order by answered_at desc, id limit :limit
      """)
  List<LoggedPrediction> asked(String workspace, String model, int version, int limit);
}
