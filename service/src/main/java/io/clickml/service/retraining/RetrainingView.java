package io.clickml.service.retraining;

import io.clickml.modelstore.Sentence;
import io.clickml.service.model.Cause;
import java.time.Instant;
import java.util.List;

/**
 * When a model is trained again, on the wire.
 *
 * @param enabled whether it is, by itself
 * @param everyDays as soon as the live version is so old, or null
 * @param newAnswers once so many outcomes came that it cannot know, or null
 * @param onDrift when rows look different for long
 * @param onQuality when answers have become worse than promised
 * @param cooldownHours not again within so many hours
 * @param policy by which the new version takes over
 * @param budgetSeconds time to spend
 * @param rule all of it in a sentence
 * @param answers outcomes that the live version cannot know
 * @param warnings what should be known
 * @param runs what became of the times before, newest first
 */
record RetrainingView(
    boolean enabled,
    Double everyDays,
    Integer newAnswers,
    boolean onDrift,
    boolean onQuality,
    double cooldownHours,
    String policy,
    double budgetSeconds,
    Sentence rule,
    int answers,
    List<Sentence> warnings,
    List<Past> runs) {
  /**
   * One time.
   *
   * @param id its id
   * @param cause why
   * @param state how far it is
   * @param answers outcomes that were new
   * @param training id of the training, null when it could not even begin
   * @param version that was made, null until then
   * @param rollout by which it takes over, null until then
   * @param said what became of it, null while it goes on
   * @param author who asked, or the part of the service
   * @param startedAt when it began
   * @param endedAt when it ended, or null
   */
  record Past(
      String id,
      Cause cause,
      RunState state,
      int answers,
      String training,
      Integer version,
      String rollout,
      Sentence said,
      String author,
      Instant startedAt,
      Instant endedAt) {
    static Past of(Run run, Sentence said) {
      return new Past(
          run.id(),
          run.cause(),
          run.state(),
          run.answers(),
          run.training().isEmpty() ? null : run.training(),
          run.version(),
          run.rollout(),
          said,
          run.author(),
          run.startedAt(),
          run.endedAt());
    }
  }

  static RetrainingView of(
      Rule rule, Sentence said, int answers, List<Sentence> warnings, List<Past> runs) {
    return new RetrainingView(
        rule.enabled(),
        rule.everyDays(),
        rule.newAnswers(),
        rule.onDrift(),
        rule.onQuality(),
        rule.cooldownHours(),
        rule.policy(),
        rule.budgetSeconds(),
        said,
        answers,
        warnings,
        runs);
  }
}
