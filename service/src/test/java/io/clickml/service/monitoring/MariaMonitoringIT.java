package io.clickml.service.monitoring;

import io.clickml.service.ClickMlServer;
import io.clickml.service.MariaServer;
import io.clickml.service.platform.DatabaseSettings;
import org.junit.jupiter.api.extension.RegisterExtension;

class MariaMonitoringIT extends LogContract {
  @RegisterExtension static final MariaServer MARIA = new MariaServer();

  @Override
  ClickMlServer server() {
    return MARIA.server();
  }

  @Override
  DatabaseSettings database() {
    return MARIA.settings();
  }
}
