package io.clickml.service.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The versions of a model that are in use, as of one moment; what a version does not do is null.
 *
 * @param stable answers; null when its bundle was lost and nothing could take its place
 * @param canary answers a share of the rows
 * @param weight percent of the rows that the canary answers
 * @param shadow scores beside
 * @param standby answered before
 * @param rollout the rollout under way
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Arms(
    Integer stable,
    Integer canary,
    Double weight,
    Integer shadow,
    Integer standby,
    String rollout) {
  static Arms of(List<Arm> arms) {
    Arm canary = find(arms, VersionState.CANARY);
    Arm shadow = find(arms, VersionState.SHADOW);
    Arm tried = canary == null ? shadow : canary;
    return new Arms(
        version(find(arms, VersionState.STABLE)),
        version(canary),
        canary == null ? null : canary.weight(),
        version(shadow),
        version(find(arms, VersionState.STANDBY)),
        tried == null ? null : tried.rollout());
  }

  private static Arm find(List<Arm> arms, VersionState state) {
    return arms.stream().filter(each -> each.arm() == state).findFirst().orElse(null);
  }

  private static Integer version(Arm arm) {
    return arm == null ? null : arm.version();
  }
}
