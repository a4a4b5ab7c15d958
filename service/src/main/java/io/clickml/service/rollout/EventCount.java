package io.clickml.service.rollout;

import io.clickml.service.rollout.judge.EventKind;
import io.clickml.service.rollout.judge.ShareCount;

/**
 * Units that something befell, by the chance that they were the canary's.
 *
 * @param kind what
 * @param weight the chance
 * @param canary units of the canary
 * @param others units of the stable version
 */
public record EventCount(EventKind kind, double weight, long canary, long others) {
  ShareCount share() {
    return new ShareCount(weight, canary, others);
  }
}
