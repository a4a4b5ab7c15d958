package io.clickml.service.retraining;

import io.clickml.service.ClickMlServer;
import io.clickml.service.MariaServer;
import io.clickml.service.platform.DatabaseSettings;
import org.junit.jupiter.api.extension.RegisterExtension;

class MariaRetrainingIT extends RetrainingContract {
  @RegisterExtension static final MariaServer MARIA = new MariaServer(QUICK);

  @Override
  ClickMlServer server() {
    return MARIA.server();
  }

  @Override
  DatabaseSettings database() {
    return MARIA.settings();
  }
}
