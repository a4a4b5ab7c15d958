package io.clickml.service.scoring;

import io.clickml.modelstore.table.RawTable;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Version;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * Who stands by for a call, and who hears that nobody could answer it.
 *
 * @param models where versions are found
 * @param scorers where they are loaded
 * @param routing who was to answer
 * @param call the model, and where the rows come from
 * @param told hears of calls without an answer
 */
record StandIn(
    ModelService models, Scorers scorers, Routing routing, Call call, Consumer<FailedCall> told)
    implements Fallback {
  /** What is to be known of a call. */
  record Call(String workspace, String model, PredictionOptions options, Clock clock) {}

  @Override
  public Version standby() {
    return routing.standby() == 0
        ? null
        : models.version(call.workspace(), call.model(), routing.standby());
  }

  @Override
  public void failed(
      Version stable, RawTable asked, RuntimeException tried, RuntimeException broken) {
    told.accept(
        new FailedCall(
            stable,
            routing.rollout(),
            routing.weight(),
            unit(stable, asked),
            call.clock().instant(),
            tried,
            broken));
  }

  private String unit(Version stable, RawTable asked) {
    if (call.options().document() != null) {
      return call.options().document();
    }
    try {
      return Answers.unanswered(scorers.of(stable).schema(), asked).key(0, call.options().key());
    } catch (RuntimeException unknown) {
      return "";
    }
  }
}
