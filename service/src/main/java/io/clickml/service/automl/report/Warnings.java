package io.clickml.service.automl.report;

import io.clickml.modelstore.schema.Target;
import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.Figures;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.Say;
import io.clickml.service.automl.blend.Bootstrap;
import io.clickml.service.automl.blend.Guessing;
import io.clickml.service.automl.blend.Scoring;
import io.clickml.service.automl.blend.Skill;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Inputs;
import io.clickml.service.automl.prepare.TimeOrder;
import io.clickml.service.automl.prepare.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a person should be warned of. */
public final class Warnings {
  private static final double SUSPECT = 0.999;
  private static final double QUESTION = 0.95;
  private static final double QUESTION_OF_SEVERAL = 0.98;
  private static final double MANY_COPIES = 0.1;
  private static final int FEW_ROWS = 500;

  private final List<Warning> warnings = new ArrayList<>();

  private Warnings() {}

  /**
   * All warnings, the gravest first.
   *
   * @param answers of all rows
   * @param apart what is odd about the rows to fill
   */
  public static List<Warning> of(Facts facts, Answers answers, List<Warning> apart) {
    Warnings all = new Warnings();
    boolean learned = !all.nothingLearned(facts);
    all.leaks(facts);
    all.warnings.addAll(apart);
    if (learned) {
      all.dominating(facts);
    }
    Optional.ofNullable(UsualAnswer.closer(facts)).ifPresent(all.warnings::add);
    all.unstable(facts);
    all.copies(answers);
    all.few(facts, answers);
    all.timeless(facts.asked().order());
    all.inDays(facts.asked().target());
    all.warnings.addAll(facts.asked().inputs().left());
    return all.warnings;
  }

  private void inDays(Target target) {
    if (target.reading().clock()) {
      String text =
          "The times in “%s” are predicted in days: 0.5 is 12:00. Give the column of predictions the format of a time."
              .formatted(target.name());
      Map<String, Object> args = Map.of("column", target.name());
      warnings.add(new Warning("info", Say.that("target-in-days", args, text), target.name()));
    }
  }

  private boolean nothingLearned(Facts facts) {
    if (facts.tried().standings() == null) {
      String text =
          "There was no time to try anything: every row gets the usual answer. Spend more seconds.";
      warnings.add(new Warning("suspect", Say.that("no-time", text), null));
    } else if (facts.usual()
        || !Skill.shown(
            facts.honest().answers(), facts.honest().margins(), 0, facts.asked().seed())) {
      String text =
          "These columns say little or nothing about “"
              + facts.asked().target().name()
              + (facts.usual()
                  ? "”: every row gets the usual answer."
                  : "”: the predictions are hardly better than guessing.");
      Map<String, Object> args = Map.of("column", facts.asked().target().name());
      warnings.add(new Warning("suspect", Say.that("nothing-learned", args, text), null));
    }
    return !warnings.isEmpty();
  }

  private void leaks(Facts facts) {
    for (ColumnRules.Rule rule : facts.tried().rules()) {
      String name = name(facts.asked().inputs(), rule.column());
      Map<String, Object> args = Map.of("column", name);
      String byBlanks = level(rule.blank(), facts.honest().answers().task());
      String level = level(rule.strength(), facts.honest().answers().task());
      if (byBlanks != null) {
        String text =
            "“"
                + name
                + "” is blank or filled just as the answer is. Is it known before the answer?";
        warnings.add(new Warning(byBlanks, Say.that("leak-blank", args, text), name));
      } else if ("suspect".equals(level)) {
        String text = "“" + name + "” gives the answer away: it looks like the answer itself.";
        warnings.add(new Warning(level, Say.that("leak-suspect", args, text), name));
      } else if (level != null) {
        String text = "“" + name + "” nearly gives the answer away. Is it known before the answer?";
        warnings.add(new Warning(level, Say.that("leak-question", args, text), name));
      }
    }
  }

  /** How grave it is that one column tells so much; null when it is not. */
  static String level(double strength, Task task) {
    // Accuracy on several classes is high for honest columns more often than the other measures.
    double question = task == Task.MULTICLASS ? QUESTION_OF_SEVERAL : QUESTION;
    return strength >= SUSPECT ? "suspect" : strength >= question ? "question" : null;
  }

  private void dominating(Facts facts) {
    for (int column : Reliance.dominant(facts)) {
      String name = name(facts.asked().inputs(), column);
      if (warnings.stream().noneMatch(warning -> name.equals(warning.column()))) {
        String text = "Is “" + name + "” known before the answer? It decides a lot.";
        Map<String, Object> args = Map.of("column", name);
        warnings.add(new Warning("question", Say.that("known-in-time", args, text), name));
      }
    }
  }

  private void timeless(TimeOrder order) {
    int blank = order == null ? 0 : order.blank();
    if (blank > 0) {
      String rows = blank == 1 ? "1 row has" : blank + " rows have";
      String text = rows + " no “" + order.name() + "” and were taken for the oldest.";
      Map<String, Object> args = Map.of("column", order.name(), "rows", blank);
      warnings.add(new Warning("info", Say.that("time-column-blank", args, text), order.name()));
    }
  }

  private void unstable(Facts facts) {
    Answers answers = facts.honest().answers();
    Metric metric = facts.asked().metric();
    Scoring scoring = new Scoring(answers, facts.honest().margins());
    double gained =
        scoring.of(metric) - new Scoring(answers, Guessing.everywhere(answers)).of(metric);
    Bootstrap.Interval range = facts.ranges().score();
    if (!facts.usual() && range.high() - range.low() > Math.abs(gained)) {
      String text =
          "The score is uncertain: on other rows it may lie anywhere between %s and %s."
              .formatted(Figures.of(range.low()), Figures.of(range.high()));
      Map<String, Object> args = Map.of("low", range.low(), "high", range.high());
      warnings.add(new Warning("info", Say.that("score-unstable", args, text), null));
    }
  }

  private void copies(Answers answers) {
    int distinct = answers.distinct();
    int copies = answers.rows() - distinct;
    if (copies >= MANY_COPIES * answers.rows()) {
      String text =
          String.format(
              Locale.ROOT,
              "%,d of %,d rows repeat another row; copies teach nothing new, so the figures are as"
                  + " certain as those of %,d rows.",
              copies,
              answers.rows(),
              distinct);
      Map<String, Object> args =
          Map.of("copies", copies, "rows", answers.rows(), "distinct", distinct);
      warnings.add(new Warning("info", Say.that("rows-repeat", args, text), null));
    }
  }

  private void few(Facts facts, Answers answers) {
    if (answers.rows() < FEW_ROWS) {
      String text = answers.rows() + " rows are few. More would make the figures more certain.";
      Map<String, Object> args = Map.of("rows", answers.rows());
      warnings.add(new Warning("info", Say.that("few-rows", args, text), null));
    }
    Warning rare = RareAnswers.of(facts.asked().target().classes(), answers);
    if (rare != null) {
      warnings.add(rare);
    }
  }

  private static String name(Inputs inputs, int column) {
    return inputs.columns().get(column).name();
  }
}
