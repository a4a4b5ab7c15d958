package io.clickml.service.automl.portfolio;

import io.clickml.service.automl.blend.GreedyBlend;
import io.clickml.service.automl.learner.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * How well the future is told: the chosen candidates learn once more from all rows before the
 * locked ones, as they will learn from all rows before those that are asked for. Folds stop
 * earlier, and where the world moves a model of old rows looks worse than it is.
 */
public final class Ahead {
  private Ahead() {}

  /**
   * The blend's margins of the locked rows.
   *
   * @return null when the deadline came first
   */
  public static double[] margins(Standings standings, Search search, Crew crew, Deadline deadline) {
    double[] weights = standings.weights();
    int[] chosen = IntStream.range(0, weights.length).filter(i -> weights[i] > 0).toArray();
    int threads = chosen.length < crew.threads() ? crew.threads() : 1;
    List<Callable<double[]>> tasks = new ArrayList<>();
    for (int i : chosen) {
      Trial trial = standings.trials().get(i);
      tasks.add(() -> search.relearner(trial.candidate()).ahead(trial, threads, deadline));
    }
    List<double[]> margins = crew.run(tasks, deadline);
    return margins.contains(null)
        ? null
        : GreedyBlend.mix(margins, IntStream.of(chosen).mapToDouble(i -> weights[i]).toArray());
  }
}
