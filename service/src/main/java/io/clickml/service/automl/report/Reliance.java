package io.clickml.service.automl.report;

import io.clickml.modelstore.encoding.FeatureMatrix;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.Table;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.blend.Guessing;
import io.clickml.service.automl.blend.Skill;
import io.clickml.service.automl.learner.BoosterLearner;
import io.clickml.service.automl.learner.BoosterSpec;
import io.clickml.service.automl.learner.Deadline;
import io.clickml.service.automl.learner.Fitted;
import io.clickml.service.automl.learner.Lesson;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Draw;
import io.clickml.service.automl.prepare.Folds;
import io.clickml.service.automl.prepare.Seen;
import io.clickml.service.automl.prepare.Split;
import io.clickml.service.automl.prepare.View;
import io.clickml.service.automl.prepare.ViewPlans;
import io.clickml.service.automl.prepare.Views;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How much of what can be learned goes when a column is left out: a few boosted trees are grown on
 * some of the rows with it and without it. Unlike shares in an explanation this does not blame a
 * column whose part others could take over.
 *
 * @param column position among the inputs
 * @param lost share of the skill against guessing, in squared error or log loss, that goes with it
 * @param gone the same as a share of the loss of guessing; 0 where the luck of the rows may do it
 */
public record Reliance(int column, double lost, double gone) {
  private static final int MOST_COLUMNS = 2;
  private static final int MOST_ROWS = 20_000;
  private static final int PARTS = 3;
  private static final int ROUNDS = 40;
  private static final double LOST = 0.4;

  /** Of the loss of guessing: less cannot decide much, however little there is to know. */
  private static final double GONE = 0.1;

  /** Others knew what it knows, texts too, which the trees do not read. */
  private static final double LEAST_SHARE = 0.1;

  private static final double DOMINATES = 0.35;
  private static final double TWICE = 2;
  private static final Map<String, Object> PARAMS =
      Map.of("max_depth", 5, "subsample", 0.7, "min_child_weight", 5);

  /**
   * Looks at the columns that tell most by themselves.
   *
   * @param rules of all columns, best first
   * @return null when the deadline came first
   */
  public static List<Reliance> of(
      Table table, Answers answers, List<ColumnRules.Rule> rules, long seed, Deadline until) {
    int[] rows = Draw.some(table.rows(), MOST_ROWS, seed);
    Trial trial = new Trial(answers.rows(rows).toward(Metric.RMSE), seed, until);
    Table sampled = table.rows(rows);
    double[] all = trial.margins(sampled);
    double skill = trial.skill(all);
    List<Reliance> found = new ArrayList<>();
    for (ColumnRules.Rule rule : rules.subList(0, Math.min(MOST_COLUMNS, rules.size()))) {
      double[] without = trial.margins(without(sampled, rule.column()));
      double gone = Math.max(0, skill - Math.max(0, trial.skill(without)));
      boolean sure = gone > 0 && Skill.gained(trial.checked(), all, without, seed);
      found.add(new Reliance(rule.column(), skill <= 0 ? 0 : gone / skill, sure ? gone : 0));
    }
    return until.over() ? null : found;
  }

  /** Whether much is lost without it: of what can be learned, and of all that is to be known. */
  boolean decides() {
    return lost >= LOST && gone >= GONE;
  }

  /** Columns without which much less could be learned; by their share where that was not seen. */
  static int[] dominant(Facts facts) {
    double[] shares = facts.importances();
    boolean told = Arrays.stream(shares).sum() > 0;
    if (facts.tried().reliance() != null) {
      return facts.tried().reliance().stream()
          .filter(reliance -> shares.length > 1 && reliance.decides())
          .mapToInt(Reliance::column)
          .filter(column -> !told || shares[column] >= LEAST_SHARE)
          .toArray();
    }
    int[] order =
        IntStream.range(0, shares.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -shares[i]))
            .mapToInt(i -> i)
            .toArray();
    boolean clear =
        order.length > 2
            && shares[order[0]] >= DOMINATES
            && shares[order[0]] >= TWICE * shares[order[1]]
            && shares[order[0]] * Skill.of(facts.honest().answers(), facts.honest().margins())
                >= GONE;
    return clear ? new int[] {order[0]} : new int[0];
  }

  private static Table without(Table table, int column) {
    List<Column> others = new ArrayList<>(table.columns());
    others.remove(column);
    return new Table(others);
  }

  /** Some rows to learn from, and others to see what was learned. */
  private record Trial(Answers answers, Split split, long seed, Deadline until) {
    Trial(Answers answers, long seed, Deadline until) {
      this(answers, split(answers, seed), seed, until);
    }

    private static Split split(Answers answers, long seed) {
      int[] part = Draw.parts(answers.units(), PARTS, seed);
      int[] all = Split.all(answers.rows()).train();
      return new Split(0, Folds.pick(all, part, 0, false), Folds.pick(all, part, 0, true));
    }

    Answers checked() {
      return answers.rows(split.check());
    }

    /** What the trees say of the rows to check; guessing when nothing can be learned. */
    double[] margins(Table table) {
      View view = new ViewPlans(table).quickTrees();
      if (view.fitters().isEmpty() || split.check().length == 0) {
        return Guessing.everywhere(checked());
      }
      Seen seen = new Views(table, answers, seed).see(view, split, false);
      BoosterLearner learner = new BoosterLearner(new BoosterSpec("reliance", 0.15, PARAMS), "cpu");
      Fitted fitted = learner.brief(ROUNDS).fit(lesson(seen), until);
      if (fitted == null) {
        return Guessing.everywhere(checked());
      }
      FeatureMatrix x = Lesson.gather(seen.matrix(), split.check());
      double[] margins = new double[x.rows() * fitted.model().outputs()];
      fitted.model().addMargins(x, 0, x.rows(), 1, margins);
      return margins;
    }

    /** The share of the loss of guessing that goes away. */
    double skill(double[] margins) {
      return Skill.of(checked(), margins);
    }

    private Lesson lesson(Seen seen) {
      return new Lesson(
          seen.matrix(), seen.encoder().features(), answers, split.train(), split.check(), seed, 1);
    }
  }
}
