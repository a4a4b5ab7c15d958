package io.clickml.service.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.schema.RowNames;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Version;
import io.clickml.service.platform.Database;
import io.clickml.service.scoring.AnsweredCall;
import io.clickml.service.scoring.AnsweredPart;
import io.clickml.service.scoring.ControlGroup;
import io.clickml.service.scoring.PredictionListener;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what versions said of rows. A row of which a version is asked again is the same prediction:
 * its first moment stays. Rows without any input are not kept.
 */
public final class PredictionLog implements PredictionListener {
  private static final Logger LOG = LoggerFactory.getLogger(PredictionLog.class);
  private static final String CONSTRAINT = "23";
  private static final String FORCED = "forced";

  private final PredictionDao predictions;
  private final DroppedDao lost;
  private final ControlGroup control;
  private final ModelService models;
  private final ObjectMapper json;
  private final MonitoringSettings settings;
  private final Clock clock;

  PredictionLog(
      Database database,
      ControlGroup control,
      ModelService models,
      ObjectMapper json,
      MonitoringSettings settings,
      Clock clock) {
    this.predictions = database.dao(PredictionDao.class);
    this.lost = database.dao(DroppedDao.class);
    this.control = control;
    this.models = models;
    this.json = json;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void answered(AnsweredCall call) {
    for (AnsweredPart part : call.parts()) {
      keep(call, part, call.forced() ? FORCED : part.arm().word());
    }
  }

  @Override
  public void dropped(List<Dropped> dropped) {
    if (settings.keep() != MonitoringSettings.Keep.NONE) {
      dropped.forEach(each -> unlessGone(each.model(), () -> lost.add(List.of(each))));
    }
  }

  /**
   * Keeps what a version said that nobody asked for an answer.
   *
   * @param call the call whose rows they are, or one made for a replay
   * @param part the rows and what the version said of them
   * @param arm {@code shadow}, {@code replay} or {@code control}: the live version beside a canary
   */
  public void beside(AnsweredCall call, AnsweredPart part, String arm) {
    keep(call, part, arm);
  }

  /** Whether it is remembered which rows were answered. */
  public boolean remembers() {
    return settings.keep() != MonitoringSettings.Keep.NONE;
  }

  /**
   * Of some keys those that were answered by a version other than {@code candidate}; all when
   * nothing is kept: then any of them may have been.
   */
  public Set<String> known(String workspace, String model, int candidate, Collection<String> keys) {
    if (!remembers()) {
      return Set.copyOf(keys);
    }
    Map<String, Set<String>> byName = new HashMap<>();
    keys.forEach(key -> byName.computeIfAbsent(RowNames.of(key), n -> new HashSet<>()).add(key));
    Set<String> known = new HashSet<>();
    Chunks.of(byName.keySet(), names -> predictions.answered(workspace, model, candidate, names))
        .forEach(name -> known.addAll(byName.get(name)));
    return known;
  }

  /** How much a model was asked since a moment. */
  public Traffic traffic(String workspace, String model, Instant since) {
    List<PredictionDao.OfDocument> documents = predictions.byDocument(workspace, model, since);
    long rows = documents.stream().mapToLong(PredictionDao.OfDocument::n).sum();
    if (rows == 0) {
      return new Traffic(0, 0, 0, 0);
    }
    List<PredictionDao.OfDocument> named =
        documents.stream().filter(each -> Objects.nonNull(each.document())).toList();
    long largest = named.stream().mapToLong(PredictionDao.OfDocument::n).max().orElse(0);
    Duration span = Duration.between(predictions.first(workspace, model, since), clock.instant());
    double days = Math.max(1, (double) span.toMillis() / Duration.ofDays(1).toMillis());
    return new Traffic(rows, named.size(), (double) largest / rows, rows / days);
  }

  /**
   * Rows that a version was asked about and whose outcome became known, the newest first, for
   * another version to answer that did not learn from them. None where cells are not kept.
   */
  public Logged replayable(String workspace, String model, int live, Version tried, int limit) {
    List<String> columns = VersionFacts.of(models.version(workspace, model, live), json).columns();
    NotLearned fresh = new NotLearned(models.learned(tried), tried, columns, json);
    List<LoggedPrediction> rows = new ArrayList<>();
    int read = 0;
    List<LoggedPrediction> page;
    do {
      page = predictions.judgeable(workspace, model, live, tried.knownUntil(), limit, read);
      read += page.size();
      page.stream().filter(fresh).forEach(rows::add);
    } while (page.size() == limit && rows.size() < limit);
    return ReplayRows.of(columns, rows.subList(0, Math.min(limit, rows.size())), json);
  }

  private void keep(AnsweredCall call, AnsweredPart part, String arm) {
    if (settings.keep() == MonitoringSettings.Keep.NONE) {
      return;
    }
    ObjectMapper cells = settings.keep() == MonitoringSettings.Keep.ALL ? json : null;
    PartRows rows =
        new PartRows(
            call,
            part,
            arm,
            control.of(call.workspace(), call.model()),
            models.learned(part.version()),
            cells);
    unlessGone(
        call.model(),
        () -> {
          // Each statement by itself: no lock is held for long, and what was written counts.
          for (int from = 0; from < rows.size(); from += Chunks.SIZE) {
            predictions.keep(rows.between(from, Math.min(rows.size(), from + Chunks.SIZE)));
          }
        });
  }

  private static void unlessGone(String model, Runnable write) {
    try {
      write.run();
    } catch (JdbiException failure) {
      if (!modelGone(failure)) {
        throw failure;
      }
      LOG.debug("{} was erased while its predictions were on their way", model);
    }
  }

  private static boolean modelGone(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && sql.getSQLState().startsWith(CONSTRAINT)) {
        return true;
      }
    }
    return false;
  }
}
