package io.clickml.service.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.service.model.LearnedRows;
import io.clickml.service.model.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Tells kept rows that a version did not learn from. */
final class NotLearned implements Predicate<LoggedPrediction> {
  private final LearnedRows learned;
  private final Version version;
  private final int[] positions;
  private final ObjectMapper json;

  /**
   * @param learned rows that the version learned from
   * @param version that did
   * @param columns of the kept cells, in order
   */
  NotLearned(LearnedRows learned, Version version, List<String> columns, ObjectMapper json) {
    this.learned = learned;
    this.version = version;
    this.json = json;
    this.positions =
        VersionFacts.of(version, json).columns().stream().mapToInt(columns::indexOf).toArray();
  }

  @Override
  public boolean test(LoggedPrediction said) {
    List<Object> kept = ReplayRows.cells(said, json);
    List<Object> cells = new ArrayList<>();
    for (int position : positions) {
      cells.add(position < 0 ? null : kept.get(position));
    }
    return !Judged.learned(
        learned.of(said.keyColumn(), said.rowKey(), cells),
        said.answeredAt(),
        version.knownUntil());
  }
}
