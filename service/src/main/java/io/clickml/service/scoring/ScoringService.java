package io.clickml.service.scoring;

import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.schema.ColumnMatch;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.schema.MissingColumnException;
import io.clickml.modelstore.scorer.ScoreOptions;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Version;
import io.clickml.service.platform.ProblemKind;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Answers rows by the version asked for, or the live one. */
public final class ScoringService {
  private static final ProblemKind COLUMN_MISSING =
      new ProblemKind("column-missing", 422, "A column is missing");
  private static final ProblemKind COLUMN_UNKNOWN =
      new ProblemKind("column-unknown", 422, "No such column");
  private static final ProblemKind TOO_MANY_ROWS =
      new ProblemKind("too-many-rows", 413, "Too many rows at once");

  private final ModelService models;
  private final LoadedScorers scorers;
  private final int mostRows;

  ScoringService(ModelService models, LoadedScorers scorers, int mostRows) {
    this.models = models;
    this.scorers = scorers;
    this.mostRows = mostRows;
  }

  /** Rows answered by a version. */
  record Scored(Version version, Answers answers) {}

  Scored score(String workspace, String model, RawTable rows, PredictionOptions options) {
    if (rows.rows() > mostRows) {
      throw TOO_MANY_ROWS
          .because(
              "One call takes " + mostRows + " rows. Send the rest in further calls.",
              Map.of("limit", mostRows, "rows", rows.rows()))
          .asException();
    }
    Version version = models.version(workspace, model, options.version());
    try {
      ScoreOptions how = ScoreOptions.withReasons(options.reasons());
      return new Scored(version, Answers.of(scorers.of(version), rows, how));
    } catch (MissingColumnException e) {
      throw COLUMN_MISSING
          .because(e.getMessage(), Map.of("columns", e.columns()))
          .atColumn(e.column())
          .asException();
    }
  }

  PredictionList list(Scored scored, PredictionOptions options) {
    Answers answers = scored.answers();
    Cells keys = keys(answers.rows(), options.key());
    List<PredictionView> predictions =
        IntStream.range(0, answers.rows().rows())
            .mapToObj(row -> view(answers, row, keys, options))
            .toList();
    return new PredictionList(
        scored.version().model(),
        scored.version().version(),
        answers.repairs().stream().map(repair -> match(answers, repair)).toList(),
        answers.match().extra(),
        predictions);
  }

  private static PredictionView view(
      Answers answers, int row, Cells keys, PredictionOptions options) {
    if (answers.blank(row)) {
      return PredictionView.blank();
    }
    String id = keys == null ? answers.key(row) : CellText.of(keys.get(row));
    return PredictionView.of(answers, row, id, options.reasons() > 0);
  }

  private static Cells keys(RawTable rows, String key) {
    if (key == null) {
      return null;
    }
    int position = rows.indexOf(key);
    if (position < 0) {
      throw COLUMN_UNKNOWN
          .because("The rows have no column “" + key + "”.", Map.of("column", key))
          .atField("key")
          .atColumn(key)
          .asException();
    }
    return rows.columns().get(position);
  }

  private static PredictionList.Match match(Answers answers, ColumnMatch.Repair repair) {
    boolean alias =
        answers.schema().inputs().stream()
            .filter(input -> input.name().equals(repair.column()))
            .map(InputColumn::aliases)
            .anyMatch(aliases -> aliases.contains(repair.found()));
    return new PredictionList.Match(repair.column(), repair.found(), alias ? "alias" : "spelling");
  }
}
