package io.clickml.service.rollout.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was found: tables for the eye, the same as JSON, and the bars that must hold. */
final class Paper {
  private final Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();
  private final List<Map<String, Object>> bars = new ArrayList<>();
  private boolean missed;

  /** Begins a table. */
  void table(String title) {
    System.out.printf("%n%s%n", title);
    tables.put(title, new ArrayList<>());
  }

  /** One line of the last table. */
  void line(Map<String, Object> cells) {
    List<String> texts = new ArrayList<>();
    cells.forEach((name, value) -> texts.add(name + " " + text(value)));
    System.out.println("  " + String.join(" | ", texts));
    List<Map<String, Object>> last = null;
    for (List<Map<String, Object>> each : tables.values()) {
      last = each;
    }
    last.add(cells);
  }

  /** A figure that must not be above its limit. */
  void atMost(String what, double value, double limit) {
    bar(what, value, "at most", limit, value <= limit);
  }

  /** A figure that must not be below its limit. */
  void atLeast(String what, double value, double limit) {
    bar(what, value, "at least", limit, value >= limit);
  }

  /** Prints the bars; whether all held. */
  boolean close(double seconds) {
    System.out.printf(Locale.ROOT, "%nBars (%.0f s)%n", seconds);
    for (Map<String, Object> bar : bars) {
      System.out.printf(
          "  %s  %s: %s (%s %s)%n",
          (boolean) bar.get("held") ? "held  " : "MISSED",
          bar.get("bar"),
          text(bar.get("value")),
          bar.get("must"),
          text(bar.get("limit")));
    }
    return !missed;
  }

  void write(Path file) throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    all.put("bars", bars);
    all.put("tables", tables);
    new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), all);
  }

  private void bar(String what, double value, String must, double limit, boolean held) {
    Map<String, Object> bar = new LinkedHashMap<>();
    bar.put("bar", what);
    bar.put("value", value);
    bar.put("must", must);
    bar.put("limit", limit);
    bar.put("held", held);
    bars.add(bar);
    missed |= !held;
  }

  private static String text(Object value) {
    if (value instanceof Double number) {
      return Math.abs(number) >= 100
          ? String.format(Locale.ROOT, "%,.0f", number)
          : String.format(Locale.ROOT, "%.4g", number).replaceAll("0+$", "").replaceAll("\\.$", "");
    }
    return value instanceof Long number
        ? String.format(Locale.ROOT, "%,d", number)
        : String.valueOf(value);
  }
}
