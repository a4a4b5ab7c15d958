package io.clickml.service.monitoring;

import io.clickml.service.ClickMlServer;
import io.clickml.service.platform.DatabaseSettings;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2MonitoringIT extends LogContract {
  @RegisterExtension static final ClickMlServer SERVER = new ClickMlServer();

  @Override
  ClickMlServer server() {
    return SERVER;
  }

  @Override
  DatabaseSettings database() {
    return new DatabaseSettings(null, null, null, 4);
  }
}
