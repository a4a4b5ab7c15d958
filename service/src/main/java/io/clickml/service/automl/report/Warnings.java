package io.clickml.service.automl.report;

import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.Say;
import io.clickml.service.automl.blend.Skill;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Inputs;
import io.clickml.service.automl.prepare.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a person should be warned of. */
public final class Warnings {
  private static final double SUSPECT = 0.999;
  private static final double QUESTION = 0.95;
  private static final double DOMINATES = 0.35;
  private static final double TWICE = 2;
  private static final int FEW_ROWS = 500;
  private static final int FEW_OF_CLASS = 10;

  private final List<Warning> warnings = new ArrayList<>();

  private Warnings() {}

  /**
   * All warnings, the gravest first.
   *
   * @param answers of all rows
   */
  public static List<Warning> of(Facts facts, Answers answers) {
    Warnings all = new Warnings();
    all.nothingLearned(facts);
    all.leaks(facts);
    all.dominating(facts);
    all.few(answers);
    all.warnings.addAll(facts.asked().inputs().left());
    return all.warnings;
  }

  private void nothingLearned(Facts facts) {
    if (facts.usual()
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
  }

  private void leaks(Facts facts) {
    for (ColumnRules.Rule rule : facts.tried().rules()) {
      if (rule.strength() >= strong(facts)) {
        String name = name(facts.asked().inputs(), rule.column());
        boolean suspect = rule.strength() >= SUSPECT;
        String text =
            suspect
                ? "“" + name + "” gives the answer away: it looks like the answer itself."
                : "“" + name + "” nearly gives the answer away. Is it known before the answer?";
        String code = suspect ? "leak-suspect" : "leak-question";
        Map<String, Object> args = Map.of("column", name);
        String level = suspect ? "suspect" : "question";
        warnings.add(new Warning(level, Say.that(code, args, text), name));
      }
    }
  }

  /** Accuracy on several classes is high for honest columns more often than the other measures. */
  private static double strong(Facts facts) {
    return facts.honest().answers().task() == Task.MULTICLASS ? SUSPECT : QUESTION;
  }

  private void dominating(Facts facts) {
    double[] shares = facts.importances();
    int top = 0;
    for (int i = 1; i < shares.length; i++) {
      top = shares[i] > shares[top] ? i : top;
    }
    double next = 0;
    for (int i = 0; i < shares.length; i++) {
      next = i == top ? next : Math.max(next, shares[i]);
    }
    String name = name(facts.asked().inputs(), top);
    boolean said = warnings.stream().anyMatch(warning -> name.equals(warning.column()));
    if (!said && shares.length > 2 && shares[top] >= DOMINATES && shares[top] >= TWICE * next) {
      String text = "Is “" + name + "” known before the answer? It decides a lot.";
      Map<String, Object> args = Map.of("column", name);
      warnings.add(new Warning("question", Say.that("known-in-time", args, text), name));
    }
  }

  private void few(Answers answers) {
    if (answers.rows() < FEW_ROWS) {
      String text = answers.rows() + " rows are few. More would make the figures more certain.";
      Map<String, Object> args = Map.of("rows", answers.rows());
      warnings.add(new Warning("info", Say.that("few-rows", args, text), null));
    }
    long[] counts = new long[answers.classes()];
    for (int row = 0; answers.classes() > 0 && row < answers.rows(); row++) {
      counts[(int) answers.y()[row]]++;
    }
    for (long count : counts) {
      if (count < FEW_OF_CLASS) {
        String text = "One answer is in only " + count + " rows: it can hardly be learned.";
        Map<String, Object> args = Map.of("rows", count);
        warnings.add(new Warning("info", Say.that("rare-answer", args, text), null));
      }
    }
  }

  private static String name(Inputs inputs, int column) {
    return inputs.columns().get(column).name();
  }
}
