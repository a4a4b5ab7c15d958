package io.clickml.service.rollout;

import io.clickml.service.ClickMlServer;
import io.clickml.service.MariaServer;
import org.junit.jupiter.api.extension.RegisterExtension;

class MariaTurnIT extends TurnContract {
  @RegisterExtension static final MariaServer MARIA = new MariaServer(QUICK);

  @Override
  ClickMlServer server() {
    return MARIA.server();
  }
}
