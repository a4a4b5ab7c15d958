package io.clickml.service.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.clickml.modelstore.encoding.YesNoReading;
import io.clickml.modelstore.schema.Domain;
import io.clickml.modelstore.schema.Target;
import io.clickml.modelstore.schema.Task;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outcomes as they are told. */
class OutcomeCheckTest {
  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

  @Test
  void trueIsNoOne() {
    assertEquals("outcome-unfit", said(target(0.0, 1.0), true, null));
    assertEquals("outcome-unfit", said(target(0.0, 1.0), "TRUE", null));
    assertEquals("1", said(target(0.0, 1.0), 1.0, null));
    assertEquals("outcome-unfit", said(target("0", "1"), true, null));
    assertEquals("yes", said(target("no", "yes"), true, null));
    assertEquals("true", said(target(false, true), true, null));
    assertEquals("TRUE", said(target("FALSE", "TRUE"), true, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-01-01", "-999999999-01-01T00:00:00Z", "1969-12-31"})
  void aYearThatIsASlipIsRefused(String observedAt) {
    assertEquals("field-invalid", said(target("no", "yes"), "yes", observedAt));
  }

  @Test
  void anOldDayIsNone() {
    assertEquals("yes", said(target("no", "yes"), "yes", "1970-01-01"));
  }

  private static Target target(Object no, Object yes) {
    return new Target(
        "bought",
        Task.BINARY,
        YesNoReading.usual(),
        List.of(no, yes),
        "",
        new Domain(0, 0, new double[0], List.of()));
  }

  /** The cell that is kept, or the code of the problem. */
  private static String said(Target target, Object value, String observedAt) {
    OutcomeItem item =
        new OutcomeItem(null, "c-1", value, observedAt, null, null, (problem, field) -> problem);
    OutcomeCheck.Read read = new OutcomeCheck(List.of(target), NOW).read(List.of(item)).get(0);
    return read.problem() == null ? read.told().cell() : read.problem().code();
  }
}
