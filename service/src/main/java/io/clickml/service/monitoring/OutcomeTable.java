package io.clickml.service.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.model.LearnedRows;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Version;
import io.clickml.service.platform.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Rows that were predicted and whose outcome became known, as a table to learn from. */
public final class OutcomeTable {
  private final JudgedReader reader;
  private final PredictionDao predictions;
  private final OutcomeDao outcomes;
  private final Arrivals arrivals;
  private final ModelService models;
  private final ConductService conducts;
  private final ObjectMapper json;

  OutcomeTable(Database database, ModelService models, ConductService conducts, ObjectMapper json) {
    this.reader = new JudgedReader(database);
    this.predictions = database.dao(PredictionDao.class);
    this.outcomes = database.dao(OutcomeDao.class);
    this.arrivals = new Arrivals(database, models, conducts);
    this.models = models;
    this.conducts = conducts;
    this.json = json;
  }

  /** A judged prediction with its cells in the columns that are wanted. */
  private record Known(Judged judged, List<Object> cells) {}

  /**
   * All such rows that are kept, one per name and cells. Where acting on an answer changes what
   * happens, only rows that were left as they are: from the others a model would learn what was
   * done because of it.
   *
   * @param live the version whose columns they get
   */
  public KnownRows of(Version live) {
    List<String> names = new ArrayList<>(VersionFacts.of(live, json).columns());
    names.add(models.model(live.workspace(), live.model()).target());
    List<Cells.Builder> columns = names.stream().map(name -> new Cells.Builder()).toList();
    List<KnownRows.Name> known = new ArrayList<>();
    for (Known each : read(live)) {
      IntStream.range(0, each.cells().size())
          .forEach(at -> columns.get(at).add(each.cells().get(at)));
      Outcome outcome = each.judged().outcome();
      columns.get(names.size() - 1).add(outcome.cell());
      LoggedPrediction said = each.judged().prediction();
      known.add(new KnownRows.Name(said.keyColumn(), said.rowKey(), outcome.receivedAt()));
    }
    RawTable rows = new RawTable(names, columns.stream().map(Cells.Builder::build).toList());
    return new KnownRows(rows, known);
  }

  /** How many of them a version did not learn from. */
  public int count(Version live) {
    LearnedRows learned = models.learned(live);
    return (int)
        read(live).stream()
            .filter(
                each -> {
                  LoggedPrediction said = each.judged().prediction();
                  return !Judged.learned(
                      learned.of(said.keyColumn(), said.rowKey(), each.cells()),
                      each.judged().asked(),
                      live.knownUntil());
                })
            .count();
  }

  /** How many outcomes were told after a moment; cheap. */
  public long toldAfter(Version live, Instant since) {
    return outcomes.toldAfter(live.workspace(), live.model(), since);
  }

  /** What the rows are made of, in short: differs when others came. */
  public Object stamp(Version live) {
    return arrivals.of(live.workspace(), live.model());
  }

  /** Whether answers of a model change what happens, as its owner said. */
  public boolean actedOn(String workspace, String model) {
    return conducts.find(workspace, model).affectsOutcome();
  }

  private List<Known> read(Version live) {
    List<Judged> chosen = new ArrayList<>();
    Map<Integer, VersionFacts> versions = versions(live);
    boolean controlOnly = actedOn(live.workspace(), live.model());
    reader.each(
        new JudgedReader.Wanted(
            live.workspace(), live.model(), controlOnly, Instant.EPOCH, versions),
        judged -> chosen.addAll(newest(judged)));
    Map<String, String> cells = cells(live, chosen);
    List<String> wanted = versions.get(live.version()).columns();
    List<Known> known = new ArrayList<>();
    for (Judged each : chosen) {
      String kept = cells.get(each.prediction().id());
      if (kept != null) {
        List<String> own = versions.get(each.prediction().version()).columns();
        known.add(new Known(each, row(kept, own, wanted)));
      }
    }
    return known;
  }

  /** Whatever a version may know: here nothing is judged. */
  private Map<Integer, VersionFacts> versions(Version live) {
    Map<Integer, VersionFacts> facts = new HashMap<>();
    models
        .versions(live.workspace(), live.model())
        .forEach(each -> facts.put(each.version(), VersionFacts.of(each, json).knowingNothing()));
    return facts;
  }

  /** Of each content the newest prediction: all say the same of the row's cells. */
  private static List<Judged> newest(List<Judged> judged) {
    Map<String, Judged> byContent = new HashMap<>();
    judged.stream()
        .sorted(Comparator.comparing(each -> each.prediction().answeredAt()))
        .forEach(each -> byContent.put(each.prediction().content(), each));
    return List.copyOf(byContent.values());
  }

  private Map<String, String> cells(Version live, List<Judged> chosen) {
    Map<String, String> cells = new HashMap<>();
    List<String> ids = chosen.stream().map(each -> each.prediction().id()).toList();
    Chunks.of(ids, some -> predictions.cells(live.workspace(), live.model(), some))
        .forEach(each -> cells.put(each.id(), each.cells()));
    return cells;
  }

  private List<Object> row(String kept, List<String> own, List<String> wanted) {
    try {
      JsonNode cells = json.readTree(kept);
      List<Object> row = new ArrayList<>();
      for (String column : wanted) {
        int at = own.indexOf(column);
        row.add(at < 0 ? null : ReplayRows.cell(cells.get(at)));
      }
      return row;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("kept cells", e);
    }
  }
}
