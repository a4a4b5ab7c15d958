package io.clickml.service.automl;

import io.clickml.modelstore.encoding.Encoder;
import io.clickml.modelstore.encoding.MissingCountOperator;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.scorer.Blend;
import io.clickml.modelstore.scorer.Calibration;
import io.clickml.modelstore.scorer.Linear;
import io.clickml.modelstore.scorer.Member;
import io.clickml.modelstore.scorer.Scorer;
import io.clickml.service.automl.blend.Cut;
import io.clickml.service.automl.blend.Guessing;
import io.clickml.service.automl.blend.Skill;
import io.clickml.service.automl.blend.Temperature;
import io.clickml.service.automl.learner.Deadline;
import io.clickml.service.automl.portfolio.Ahead;
import io.clickml.service.automl.portfolio.Assembly;
import io.clickml.service.automl.portfolio.Crew;
import io.clickml.service.automl.portfolio.Rows;
import io.clickml.service.automl.portfolio.Search;
import io.clickml.service.automl.portfolio.Standings;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.report.Facts;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What answers, and how well it did on rows it never saw.
 *
 * @param work rows that the search for weights looked at
 * @param ahead whether the chosen learned again from all older rows before the newest judged them
 * @param refitted places of the trials that were learned once more from all rows
 */
record FinalModel(
    int work,
    boolean ahead,
    Set<Integer> refitted,
    List<Encoder> encoders,
    Blend blend,
    Calibration calibration,
    Facts.Honest honest) {

  /** Choices that looked at the judged rows: candidates, weights; and one stop for each fold. */
  private static final int CHOICES = 4;

  Scorer scorer(Schema schema) {
    return Scorer.of(schema, encoders, blend, calibration);
  }

  /**
   * Makes one of what was tried.
   *
   * @param answers of all rows with one
   * @param inputs columns that are learned from
   * @param was a training to be done again, or null
   */
  record Maker(Answers answers, int inputs, Rows rows, Stakes stakes, long seed, Replay was) {

    /**
     * The best of the candidates together; the usual answer when they cannot do what guessing
     * cannot.
     *
     * @param work rows that the search for weights may look at
     * @param again until when candidates may be learned again from all rows
     */
    FinalModel blended(Search search, Standings standings, Crew crew, int work, Deadline again) {
      double[] nested = standings.settle(work, crew);
      Answers judged = rows.judgedAnswers();
      double luck = (CHOICES + rows.splits().size()) / 2.0;
      if (!Skill.shown(judged, nested, luck, seed)) {
        standings.dismiss();
        return usual();
      }
      double temperature = Temperature.fit(judged, nested);
      double[] ahead = ahead(search, standings, crew, again);
      Assembly assembly =
          Assembly.of(standings, search, crew, again, was == null ? null : was.refitted());
      boolean locked = rows.locked().length > 0;
      double[] margins = ahead != null ? ahead : locked ? standings.locked() : nested;
      int[] checked = locked ? rows.locked() : rows.judged();
      List<Cut> cuts = Cut.all(judged, Temperature.scale(nested, temperature), stakes, seed);
      Calibration calibration =
          Calibrations.of(judged, nested, temperature, used(cuts, stakes.counts()));
      return new FinalModel(
          work,
          ahead != null,
          assembly.refitted(),
          assembly.encoders(),
          assembly.blend(),
          calibration,
          honest(checked, Temperature.scale(margins, temperature), cuts, calibration));
    }

    private double[] ahead(Search search, Standings standings, Crew crew, Deadline again) {
      boolean wanted = was == null ? rows.forward() && !again.over() : was.effort().ahead();
      boolean can = wanted && rows.locked().length > 0;
      return can ? Ahead.margins(standings, search, crew, again) : null;
    }

    /** The usual answer for every row. */
    FinalModel usual() {
      int[] all = IntStream.range(0, inputs).toArray();
      Encoder encoder = new Encoder(List.of(new MissingCountOperator(all)));
      Linear usual = Linear.constant(Guessing.margins(answers), 1);
      Answers judged = rows.judgedAnswers();
      double[] same = Guessing.everywhere(judged);
      Cut used = judged.classes() == 2 ? Cut.likelier(judged) : null;
      Calibration calibration = Calibrations.of(judged, same, 1, used);
      return new FinalModel(
          0,
          false,
          Set.of(),
          List.of(encoder),
          new Blend(List.of(new Member(0, usual, 1, "usual answer"))),
          calibration,
          honest(rows.judged(), same, used == null ? List.of() : List.of(used), calibration));
    }

    private Facts.Honest honest(
        int[] checked, double[] margins, List<Cut> cuts, Calibration calibration) {
      Counts counts = cuts.size() == 1 ? Counts.RIGHT : stakes.counts();
      return new Facts.Honest(
          checked,
          answers.rows(checked),
          margins,
          cuts,
          used(cuts, counts),
          calibration.interval());
    }

    private static Cut used(List<Cut> cuts, Counts counts) {
      return cuts.stream().filter(cut -> cut.counts() == counts).findFirst().orElse(null);
    }
  }
}
