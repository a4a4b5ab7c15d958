package io.clickml.service.automl.report;

import io.clickml.service.automl.Metric;
import io.clickml.service.automl.portfolio.Standings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long a training's parts took, for the part of a bundle that is not digested. */
public final class Times {
  private Times() {}

  /**
   * Seconds by name.
   *
   * @param total seconds of the whole training
   */
  public static Map<String, Double> of(Standings standings, Metric metric, double total) {
    Map<String, Double> seconds = new TreeMap<>();
    List<Integer> order = Candidates.order(standings, metric);
    for (int place = 0; place < order.size(); place++) {
      double spent = standings.trials().get(order.get(place)).seconds();
      seconds.put(StoredReport.CANDIDATE + place, spent);
    }
    seconds.put("total", total);
    return seconds;
  }
}
