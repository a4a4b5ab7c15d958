package io.clickml.service.rollout;

import io.clickml.service.rollout.judge.PolicySettings;
import jakarta.validation.Valid;
import java.util.Map;

/**
 * How versions take over.
 *
 * @param policies by name: changes to the built-in ones, and further ones
 * @param shadow what a version that answers beside may cost
 */
public record RolloutSettings(
    @Valid Map<String, @Valid PolicySettings> policies, @Valid ShadowSettings shadow) {
  public RolloutSettings {
    policies = policies == null ? Map.of() : Map.copyOf(policies);
    shadow = shadow == null ? new ShadowSettings(null, null, null, null) : shadow;
  }
}
