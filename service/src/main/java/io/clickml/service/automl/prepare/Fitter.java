package io.clickml.service.automl.prepare;

import io.clickml.modelstore.encoding.Operator;
import io.clickml.modelstore.table.Table;

/** Fits the parameters of one operator to rows. Thread-safe. */
public interface Fitter {
  /** Whether it looks at the answers: then rows must not see what was fitted on themselves. */
  boolean usesAnswers();

  /** The operator, fitted on the given rows only. */
  Operator fit(Table table, Answers answers, int[] rows);
}
