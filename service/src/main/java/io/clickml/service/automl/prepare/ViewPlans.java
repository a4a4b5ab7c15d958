package io.clickml.service.automl.prepare;

import io.clickml.modelstore.encoding.PairOperator;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The ways to see a table: native categories, those with numbers made out of several columns, what
 * answers are usual, linear.
 */
public final class ViewPlans {
  private static final int FEW = 8;
  private static final int MANY = 100;
  private static final int MOST_DATES = 6;

  private final Table table;
  private final Map<Integer, Fitter> texts = new HashMap<>();

  public ViewPlans(Table table) {
    this.table = table;
  }

  /** What is seen. */
  public Table table() {
    return table;
  }

  /** For trees: categories by their code. */
  public View nativeCodes() {
    List<Fitter> fitters = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      trees(i, fitters);
      if (table.column(i).type() == ColumnType.CATEGORY) {
        fitters.add(PlainFitter.category(i));
        if (levels(table.column(i)) > MANY) {
          fitters.add(new LevelMeansFitter(i, false));
        }
      }
    }
    between(fitters);
    missing(fitters);
    return new View("native", fitters);
  }

  /** For trees, without what takes time to fit. */
  public View quickTrees() {
    List<Fitter> fitters = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      switch (table.column(i).type()) {
        case NUMBER, YES_NO, DATE -> fitters.add(PlainFitter.number(i));
        case CATEGORY -> fitters.add(PlainFitter.category(i));
        case TEXT, IDENTIFIER, CONSTANT -> {}
      }
    }
    return new View("quick-trees", fitters);
  }

  /**
   * For trees: native codes, and numbers made out of several columns; nothing where none is worth
   * making.
   */
  public View made(Supplier<Making> making) {
    return new View(
        "made",
        () -> {
          List<Fitter> made = making.get().choose(quickTrees().fitters());
          List<Fitter> fitters = new ArrayList<>(made.isEmpty() ? made : nativeCodes().fitters());
          fitters.addAll(made);
          return fitters;
        });
  }

  /** For trees: categories by what answers are usual for them. */
  public View usualAnswers() {
    List<Fitter> fitters = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      trees(i, fitters);
      if (table.column(i).type() == ColumnType.CATEGORY) {
        int levels = levels(table.column(i));
        if (levels <= FEW) {
          fitters.add(new LevelOrderFitter(i));
        }
        if (levels > 2) {
          fitters.add(new LevelMeansFitter(i, false));
        }
      }
    }
    between(fitters);
    missing(fitters);
    return new View("usual", fitters);
  }

  /** For each column what it speaks for, a number per class. */
  public View shares() {
    List<Fitter> fitters = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      switch (table.column(i).type()) {
        case NUMBER, YES_NO, DATE -> fitters.add(new NumberSharesFitter(i));
        case CATEGORY -> fitters.add(new LevelSharesFitter(i));
        case TEXT, IDENTIFIER, CONSTANT -> {}
      }
    }
    return new View("shares", fitters);
  }

  /** Whether any column holds texts, which take time to learn from. */
  public boolean texts() {
    return table.columns().stream().anyMatch(column -> column.type() == ColumnType.TEXT);
  }

  /** For linear learners, without the texts. */
  public View quick() {
    return linear("quick", false);
  }

  /** For linear learners. */
  public View linear() {
    return linear("linear", true);
  }

  private View linear(String name, boolean withTexts) {
    List<Fitter> fitters = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      switch (table.column(i).type()) {
        case NUMBER, DATE -> {
          if (ScaleFitter.many(table.column(i))) {
            fitters.add(new ScaleFitter(i, true));
          }
          fitters.add(new ScaleFitter(i, false));
        }
        case YES_NO -> fitters.add(new ScaleFitter(i, false));
        case CATEGORY -> {
          fitters.add(PlainFitter.oneHot(i));
          if (levels(table.column(i)) > MANY) {
            fitters.add(new LevelMeansFitter(i, true));
          }
        }
        case TEXT -> {
          if (withTexts) {
            fitters.add(text(i));
          }
        }
        case IDENTIFIER, CONSTANT -> {}
      }
    }
    return new View(name, fitters);
  }

  private void trees(int i, List<Fitter> fitters) {
    switch (table.column(i).type()) {
      case NUMBER, YES_NO -> fitters.add(PlainFitter.number(i));
      case DATE -> fitters.add(PlainFitter.dateParts(i));
      case TEXT -> {
        fitters.add(PlainFitter.textShape(i));
        fitters.add(text(i));
      }
      case CATEGORY -> {
        if (LevelNumbers.in(table.column(i))) {
          fitters.add(LevelNumbers.fitter(i));
        }
      }
      case IDENTIFIER, CONSTANT -> {}
    }
  }

  /** Days from each date to each later column's. */
  private void between(List<Fitter> fitters) {
    int[] dates =
        IntStream.range(0, table.columns().size())
            .filter(i -> table.column(i).type() == ColumnType.DATE)
            .limit(MOST_DATES)
            .toArray();
    for (int i = 0; i < dates.length; i++) {
      for (int j = i + 1; j < dates.length; j++) {
        fitters.add(PlainFitter.pair(dates[j], dates[i], PairOperator.By.MINUS));
      }
    }
  }

  /** Views share what was learned from a text. */
  private Fitter text(int i) {
    return texts.computeIfAbsent(i, TextFitter::new);
  }

  private void missing(List<Fitter> fitters) {
    int[] rows = Split.all(table.rows()).train();
    int[] sources =
        IntStream.range(0, table.columns().size())
            .filter(i -> PlainFitter.anyMissing(table.column(i), rows))
            .toArray();
    if (sources.length > 1) {
      fitters.add(PlainFitter.missingCount(sources));
    }
  }

  private static int levels(Column column) {
    BitSet seen = new BitSet();
    for (int row = 0; row < column.size(); row++) {
      if (column.code(row) >= 0) {
        seen.set(column.code(row));
      }
    }
    return seen.cardinality();
  }
}
