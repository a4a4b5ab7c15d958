package io.clickml.service.automl.portfolio;

import io.clickml.service.automl.Settings;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Chain;
import io.clickml.service.automl.prepare.Folds;
import io.clickml.service.automl.prepare.Split;
import io.clickml.service.automl.prepare.TimeOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which rows serve for what.
 *
 * @param answers of all rows
 * @param locked rows locked away for the final figure; empty when rows are few
 * @param splits of the other rows
 * @param judged rows that some fold is checked on, in fold order
 * @param forward whether each fold learns from what came before its check rows, so that only the
 *     last one learned from nearly all
 */
public record Rows(
    Answers answers, int[] locked, List<Split> splits, int[] judged, boolean forward) {
  private static final int ENOUGH_TO_LOCK = 5_000;
  private static final int LEAST_LOCKED = 1_000;
  private static final int MOST_LOCKED = 20_000;
  private static final double LOCKED_SHARE = 0.1;

  /** Deals all rows: at random, or by time where an order is given. */
  public static Rows deal(Answers answers, TimeOrder order, Settings settings) {
    if (order == null) {
      return deal(answers, settings);
    }
    Chain chain = Chain.of(order, answers, settings.threads());
    return new Rows(answers, chain.locked(), chain.splits(), judged(chain.splits()), true);
  }

  /** Deals all rows at random. */
  public static Rows deal(Answers answers, Settings settings) {
    int[] all = Split.all(answers.rows()).train();
    int[] locked = {};
    int[] open = all;
    if (all.length >= ENOUGH_TO_LOCK) {
      double wanted = Math.min(MOST_LOCKED, Math.max(LEAST_LOCKED, LOCKED_SHARE * all.length));
      int parts = (int) Math.round(all.length / wanted);
      int[] part = Folds.deal(all, answers, parts, settings.seed() ^ 0x10CCEDL);
      locked = Folds.pick(all, part, 0, true);
      open = Folds.pick(all, part, 0, false);
    }
    List<Split> splits = Folds.of(open, answers, settings);
    return new Rows(answers, locked, splits, judged(splits), false);
  }

  private static int[] judged(List<Split> splits) {
    return splits.stream().flatMapToInt(split -> IntStream.of(split.check())).toArray();
  }

  /** The same with only a share of the rows to learn from; judged on the same rows. */
  Rows thinned(double share) {
    int parts = (int) Math.round(1 / share);
    List<Split> thin = new ArrayList<>();
    for (Split split : splits) {
      int[] part = Folds.deal(split.train(), answers, parts, parts);
      // Views are kept by split: a thinner one is another.
      int id = split.id() + splits.size() * parts;
      thin.add(new Split(id, Folds.pick(split.train(), part, 0, true), split.check()));
    }
    return new Rows(answers, locked, thin, judged, forward);
  }

  /** Whether every fold learns from at least so many rows, with each class among them. */
  boolean tell(int least) {
    return splits.stream()
        .allMatch(
            split ->
                split.train().length >= least
                    && answers.rows(split.train()).differing() >= Math.max(2, answers.classes()));
  }

  /** Rows that are not locked away, in their order. */
  public int[] open() {
    Split last = splits.get(splits.size() - 1);
    return IntStream.concat(IntStream.of(last.train()), IntStream.of(last.check()))
        .sorted()
        .toArray();
  }

  /** Those of one per fold that speak for a model of all rows: in time, the last one. */
  public <T> List<T> speaking(List<T> folds) {
    return forward ? folds.subList(folds.size() - 1, folds.size()) : folds;
  }

  /** Answers of the judged rows. */
  public Answers judgedAnswers() {
    return answers.rows(judged);
  }
}
