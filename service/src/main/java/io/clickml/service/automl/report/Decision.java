package io.clickml.service.automl.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clickml.modelstore.schema.Target;
import io.clickml.service.automl.blend.Cut;

/** From which chance on the rarer of two answers is given, and what other cuts would do. */
final class Decision {
  private Decision() {}

  static void add(ObjectNode report, Facts facts) {
    Facts.Honest honest = facts.honest();
    if (honest.used() == null) {
      report.putNull("decision");
      return;
    }
    Target target = facts.asked().target();
    int rare = honest.used().answer();
    ObjectNode decision = report.putObject("decision");
    Figure.cell(decision, "answer", target.classes().get(rare));
    Figure.cell(decision, "other", target.classes().get(1 - rare));
    decision.put("counts", honest.used().counts().code());
    ArrayNode thresholds = decision.putArray("thresholds");
    for (Cut cut : honest.cuts()) {
      Cut.Effect effect = cut.on(honest.answers(), honest.margins());
      ObjectNode node = thresholds.addObject();
      node.put("counts", cut.counts().code());
      node.put("from", Figure.rounded(cut.from()));
      node.put("called", Figure.rounded(effect.called()));
      node.put("caught", Figure.rounded(effect.caught()));
      node.put("right", Figure.rounded(effect.right()));
    }
  }
}
