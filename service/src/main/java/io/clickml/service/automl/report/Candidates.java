package io.clickml.service.automl.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.portfolio.Candidate;
import io.clickml.service.automl.portfolio.Standings;
import io.clickml.service.automl.portfolio.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was tried, best first. */
final class Candidates {
  private Candidates() {}

  static void add(ArrayNode into, Standings standings, Metric metric) {
    List<Integer> order = order(standings, metric);
    double[] weights = standings.weights();
    for (int i : order) {
      Trial trial = standings.trials().get(i);
      ObjectNode node = into.addObject();
      node.set("words", Figure.sentence(trial.candidate().words()));
      node.put("value", Figure.rounded(standings.score(trial)));
      node.put("share", Figure.rounded(weights[i]));
    }
  }

  static void addUntried(ArrayNode into, Candidate candidate) {
    ObjectNode node = into.addObject();
    node.set("words", Figure.sentence(candidate.words()));
    node.putNull("value");
    node.put("share", 0.0);
  }

  /** Places of the trials, best first. */
  static List<Integer> order(Standings standings, Metric metric) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < standings.trials().size(); i++) {
      order.add(i);
    }
    order.sort(
        Comparator.comparingDouble(i -> metric.loss(standings.score(standings.trials().get(i)))));
    return order;
  }
}
