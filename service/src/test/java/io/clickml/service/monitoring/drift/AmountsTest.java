package io.clickml.service.monitoring.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.clickml.modelstore.encoding.Clock;
import io.clickml.modelstore.schema.Spread;
import org.junit.jupiter.api.Test;

class AmountsTest {
  @Test
  void timesAreSpokenOfAsTimes() {
    Watched opened = watched(Clock.HOURS);

    assertEquals("14:35", Amounts.value(opened, 875 / 1440.0));
    assertEquals("01:12", Amounts.difference(opened, 0.05));
  }

  @Test
  void amountsCarryTheirUnit() {
    assertEquals("€0.05", Amounts.value(watched("€"), 0.05));
    assertEquals("0.05 min", Amounts.difference(watched("min"), 0.05));
  }

  private static Watched watched(String unit) {
    Spread spread = Spread.ofNumbers(new double[] {0.1, 0.5});
    return new Watched("opened", Watched.Kind.NUMBER, spread, unit, 1);
  }
}
