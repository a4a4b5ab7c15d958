package io.clickml.service.retraining;

import io.clickml.service.ClickMlServer;
import io.clickml.service.platform.DatabaseSettings;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2RetrainingIT extends RetrainingContract {
  @RegisterExtension static final ClickMlServer SERVER = new ClickMlServer(QUICK);

  @Override
  ClickMlServer server() {
    return SERVER;
  }

  @Override
  DatabaseSettings database() {
    return new DatabaseSettings(null, null, null, 4);
  }
}
