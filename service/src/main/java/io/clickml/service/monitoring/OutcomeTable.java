package io.clickml.service.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.model.Learned;
import io.clickml.service.model.LearnedRows;
import io.clickml.service.model.Model;
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

  /**
   * Rows of the live version's input columns and the target, one per key and content. Where acting
   * on an answer changes what happens, only rows that were left as they are: from the others a
   * model would learn what was done because of it.
   *
   * @param live the version whose columns they get; rows that it learned from are left out
   */
  public RawTable of(Version live) {
    Model model = models.model(live.workspace(), live.model());
    VersionFacts wanted = VersionFacts.of(live, json);
    List<Judged> chosen = new ArrayList<>();
    reader.each(wanted(live), judged -> chosen.addAll(newest(judged)));
    Map<String, String> cells = cells(live, chosen);
    List<Cells.Builder> columns = new ArrayList<>();
    wanted.columns().forEach(column -> columns.add(new Cells.Builder()));
    Cells.Builder target = new Cells.Builder();
    Map<Integer, List<String>> columnsOf = new HashMap<>();
    LearnedRows known = models.learned(live);
    for (Judged each : chosen) {
      LoggedPrediction said = each.prediction();
      String own = cells.get(said.id());
      if (own != null) {
        List<String> names =
            columnsOf.computeIfAbsent(said.version(), number -> columnsOf(live, number));
        List<Object> row = row(own, names, wanted.columns());
        Learned how = known.of(said.keyColumn(), said.rowKey(), row);
        if (!Judged.learned(how, each.asked(), live.knownUntil())) {
          IntStream.range(0, row.size()).forEach(at -> columns.get(at).add(row.get(at)));
          target.add(each.outcome().cell());
        }
      }
    }
    List<String> names = new ArrayList<>(wanted.columns());
    names.add(model.target());
    columns.add(target);
    return new RawTable(names, columns.stream().map(Cells.Builder::build).toList());
  }

  /** What the rows are made of, in short: differs when others came. */
  public Object stamp(Version live) {
    return arrivals.of(live.workspace(), live.model());
  }

  /** No more such rows than this; cheap. */
  public long atMost(Version live) {
    return outcomes.toldAfter(live.workspace(), live.model(), live.knownUntil());
  }

  /** How many such rows there are. */
  public int count(Version live) {
    return of(live).rows();
  }

  /** Whether answers of a model change what happens, as its owner said. */
  public boolean actedOn(String workspace, String model) {
    return conducts.find(workspace, model).affectsOutcome();
  }

  private JudgedReader.Wanted wanted(Version live) {
    Map<Integer, VersionFacts> facts = new HashMap<>();
    models
        .versions(live.workspace(), live.model())
        .forEach(each -> facts.put(each.version(), VersionFacts.of(each, json)));
    Instant since = live.knownUntil();
    return new JudgedReader.Wanted(
        live.workspace(), live.model(), actedOn(live.workspace(), live.model()), since, facts);
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

  private List<String> columnsOf(Version live, int number) {
    return VersionFacts.of(models.version(live.workspace(), live.model(), number), json).columns();
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
