package io.clickml.service.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.service.model.Model;
import io.clickml.service.model.ModelService;
import io.clickml.service.platform.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How good answers turned out to be: figures of what is kept of predictions and outcomes and of the
 * present moment, of nothing else.
 */
public final class LiveQuality {
  private static final Duration DELAYS_OF = Duration.ofDays(90);
  private static final int BOTH_ROWS = 20_000;

  private final JudgedReader reader;
  private final PredictionDao predictions;
  private final OutcomeDao outcomes;
  private final DroppedDao lost;
  private final ModelService models;
  private final ConductService conducts;
  private final ObjectMapper json;
  private final Clock clock;

  LiveQuality(
      Database database,
      ModelService models,
      ConductService conducts,
      ObjectMapper json,
      Clock clock) {
    this.reader = new JudgedReader(database);
    this.predictions = database.dao(PredictionDao.class);
    this.outcomes = database.dao(OutcomeDao.class);
    this.lost = database.dao(DroppedDao.class);
    this.models = models;
    this.conducts = conducts;
    this.json = json;
    this.clock = clock;
  }

  /** How good each version that was asked is. */
  QualityView view(String workspace, String slug) {
    Model model = models.model(workspace, slug);
    boolean controlOnly = conducts.find(workspace, slug).affectsOutcome();
    Map<Integer, VersionFacts> facts =
        models.versions(workspace, slug).stream()
            .map(each -> VersionFacts.of(each, json))
            .collect(Collectors.toMap(VersionFacts::version, Function.identity()));
    DayCounts counts = counts(workspace, slug, controlOnly);
    Map<Integer, JudgedRows> judged =
        judged(new JudgedReader.Wanted(workspace, slug, controlOnly, Instant.EPOCH, facts));
    Maturity maturity = maturity(judged.values());
    List<VersionQuality> versions =
        judged.values().stream()
            .filter(each -> counts.rows(each.version().version()) > 0)
            .map(each -> new VersionQuality(model.task(), each, counts, maturity))
            .toList();
    return new QualityView(
        slug,
        model.target(),
        clock.instant(),
        controlOnly,
        delay(maturity),
        versions.stream().map(each -> each.view(controlOnly)).toList(),
        versions.stream()
            .flatMap(each -> each.days().stream())
            .sorted(
                Comparator.comparing(QualityView.OfDay::day)
                    .thenComparing(QualityView.OfDay::version))
            .toList());
  }

  /** Whether the live version breaks what its report promised; holds however often it is asked. */
  boolean worse(String workspace, String slug) {
    Model model = models.model(workspace, slug);
    boolean controlOnly = conducts.find(workspace, slug).affectsOutcome();
    int live = model.live();
    VersionFacts facts = VersionFacts.of(models.version(workspace, slug, live), json);
    Map<Integer, VersionFacts> versions = Map.of(live, facts);
    JudgedRows judged =
        judged(new JudgedReader.Wanted(workspace, slug, controlOnly, Instant.EPOCH, versions))
            .get(live);
    DayCounts counts = counts(workspace, slug, controlOnly);
    return new VersionQuality(model.task(), judged, counts, maturity(List.of(judged)))
        .brokenPromise();
  }

  /** What was told of a model's rows: equal as long as nothing further was. */
  public Object told(String workspace, String model) {
    return outcomes.told(workspace, model);
  }

  /**
   * Compares two versions on rows that both answered. Where acting on an answer changes what
   * happens, only on rows that were left as they are.
   *
   * @param after what happened up to here does not count: a version may have learned it
   */
  public Pairs pairs(String workspace, String slug, int live, int candidate, Instant after) {
    Model model = models.model(workspace, slug);
    VersionFacts stable = VersionFacts.of(models.version(workspace, slug, live), json);
    VersionFacts tried = VersionFacts.of(models.version(workspace, slug, candidate), json);
    boolean controlOnly = conducts.find(workspace, slug).affectsOutcome();
    PairCount count = new PairCount(stable, tried);
    JudgedRows ofLive = new JudgedRows(stable);
    Map<Integer, VersionFacts> versions = Map.of(live, stable, candidate, tried);
    reader.each(
        new JudgedReader.Wanted(workspace, slug, controlOnly, after, versions),
        judged -> {
          Map<String, Judged> byLive = new HashMap<>();
          judged.stream()
              .filter(each -> each.prediction().version() == live)
              .peek(ofLive::add)
              .filter(each -> !each.learned())
              .forEach(each -> byLive.put(each.outcome().content(), each));
          count.key(
              byLive,
              judged.stream()
                  .filter(each -> each.prediction().version() == candidate && !each.learned())
                  .toList());
        });
    both(count, workspace, slug, controlOnly, live, candidate);
    DayCounts counts = counts(workspace, slug, controlOnly);
    VersionQuality quality =
        new VersionQuality(model.task(), ofLive, counts, maturity(List.of(ofLive)));
    return count.pairs(quality::settled);
  }

  private void both(
      PairCount count,
      String workspace,
      String model,
      boolean controlOnly,
      int live,
      int candidate) {
    List<LoggedPrediction> newest =
        predictions.newest(workspace, model, candidate, controlOnly, BOTH_ROWS);
    List<String> keys = newest.stream().map(LoggedPrediction::rowKey).distinct().toList();
    Map<String, LoggedPrediction> stable = new HashMap<>();
    Chunks.of(keys, some -> predictions.ofKeys(workspace, model, controlOnly, some)).stream()
        .filter(each -> each.version() == live)
        .forEach(each -> stable.put(each.rowKey() + ' ' + each.content(), each));
    newest.stream()
        .filter(tried -> stable.containsKey(tried.rowKey() + ' ' + tried.content()))
        .collect(Collectors.groupingBy(LoggedPrediction::rowKey))
        .forEach(
            (key, own) ->
                count.both(
                    own.stream()
                        .map(tried -> stable.get(tried.rowKey() + ' ' + tried.content()))
                        .toList(),
                    own));
  }

  private DayCounts counts(String workspace, String model, boolean controlOnly) {
    // Nobody knows which of the lost rows were to be left as they are.
    return new DayCounts(
        predictions.byDay(workspace, model, controlOnly),
        controlOnly ? List.of() : lost.all(workspace, model));
  }

  private Map<Integer, JudgedRows> judged(JudgedReader.Wanted wanted) {
    Map<Integer, JudgedRows> judged = new TreeMap<>(Comparator.reverseOrder());
    wanted.versions().forEach((version, facts) -> judged.put(version, new JudgedRows(facts)));
    reader.each(
        wanted, found -> found.forEach(each -> judged.get(each.prediction().version()).add(each)));
    return judged;
  }

  private Maturity maturity(Collection<JudgedRows> judged) {
    LocalDate from = clock.instant().minus(DELAYS_OF).atZone(ZoneOffset.UTC).toLocalDate();
    double[] delays =
        judged.stream()
            .flatMap(each -> each.rows(day -> !day.isBefore(from)).stream())
            .filter(JudgedRows.Row::seen)
            .mapToDouble(JudgedRows.Row::delaySeconds)
            .toArray();
    return new Maturity(delays, clock.instant());
  }

  private static QualityView.Delay delay(Maturity maturity) {
    return Double.isNaN(maturity.late())
        ? null
        : new QualityView.Delay(maturity.quantile(0.5), maturity.late());
  }
}
