package io.clickml.service.scoring;

import io.clickml.modelstore.schema.ColumnMatch;
import io.clickml.modelstore.schema.InputColumn;
import java.util.List;
import java.util.stream.IntStream;

/** Answered rows as they travel. */
final class PredictionViews {
  private PredictionViews() {}

  static PredictionList list(Scored scored, PredictionOptions options) {
    Answers answers = scored.answers();
    List<PredictionView> predictions =
        IntStream.range(0, answers.rows().rows())
            .mapToObj(row -> view(scored, row, options))
            .toList();
    return new PredictionList(
        scored.version().model(),
        scored.version().version(),
        scored.arm(),
        answers.repairs().stream().map(repair -> match(answers, repair)).toList(),
        answers.match().extra(),
        predictions);
  }

  private static PredictionView view(Scored scored, int row, PredictionOptions options) {
    Answers answers = scored.answers();
    if (answers.blank(row)) {
      return PredictionView.blank();
    }
    PredictionView view =
        PredictionView.of(
            answers, row, scored.name(row), scored.predictionId(row), options.reasons() > 0);
    return scored.byOther().get(row) ? view.by(scored.by(row).version(), scored.arm(row)) : view;
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
