package io.clickml.service.rollout;

import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.schema.Schema;
import io.clickml.service.model.Version;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether a version can answer the rows that another one answers today. */
final class Compatibility {
  private Compatibility() {}

  /**
   * Refuses a version that would refuse rows which are answered today, or give other answers.
   *
   * @param wish whether further columns may be needed, and columns be read otherwise
   * @throws io.clickml.service.platform.ProblemException 409 naming columns or answers
   */
  static void check(Version version, Schema own, Schema live, RolloutRequest wish) {
    Set<String> known = live.inputs().stream().map(InputColumn::name).collect(Collectors.toSet());
    List<String> more =
        own.inputs().stream().map(InputColumn::name).filter(name -> !known.contains(name)).toList();
    if (!more.isEmpty() && !Boolean.TRUE.equals(wish.newColumns())) {
      throw RolloutProblems.newColumns(version, more);
    }
    List<String> reread = Rereading.of(live, own, Rereading::otherwise);
    if (!reread.isEmpty() && !Boolean.TRUE.equals(wish.otherReadings())) {
      throw RolloutProblems.readsOtherwise(version, reread);
    }
    Set<String> answers = answers(own);
    Set<String> liveAnswers = answers(live);
    if (!answers.equals(liveAnswers)) {
      throw RolloutProblems.otherAnswers(version, List.copyOf(answers), List.copyOf(liveAnswers));
    }
  }

  private static Set<String> answers(Schema schema) {
    return schema.target().classes().stream()
        .map(CellText::of)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
