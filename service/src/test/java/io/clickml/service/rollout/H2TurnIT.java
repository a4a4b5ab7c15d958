package io.clickml.service.rollout;

import io.clickml.service.ClickMlServer;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2TurnIT extends TurnContract {
  @RegisterExtension static final ClickMlServer SERVER = new ClickMlServer(QUICK);

  @Override
  ClickMlServer server() {
    return SERVER;
  }
}
