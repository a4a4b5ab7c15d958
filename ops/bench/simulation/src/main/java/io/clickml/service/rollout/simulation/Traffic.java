package io.clickml.service.rollout.simulation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many answers a day people ask for. */
enum Traffic {
  MONTHLY("300 a month", 10),
  DAILY("50 a day", 50),
  MILLION("1 million a day", 1_000_000);

  /** Days of logged answers whose outcomes the new version has not learned from. */
  private static final int LOGGED_DAYS = 30;

  private static final double SIMPLE = 1_000;

  private final String words;
  private final double perDay;

  Traffic(String words, double perDay) {
    this.words = words;
    this.perDay = perDay;
  }

  /**
   * Days to a verdict that takes so many outcomes.
   *
   * @param paired outcomes of rows that both versions answered
   * @param apart outcomes of rows that one version answered, half of them each
   */
  static List<Map<String, Object>> lines(String what, long paired, long apart) {
    return Arrays.stream(values()).map(each -> each.line(what, paired, apart)).toList();
  }

  private Map<String, Object> line(String what, long paired, long apart) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("version", what);
    line.put("answers", words);
    line.put("outcomes", paired);
    line.put("replay of 30 days, then shadow", days(paired - LOGGED_DAYS * perDay));
    line.put("shadow alone", days((double) paired));
    line.put("outcomes arm against arm", apart);
    line.put("canary of half, arm against arm", days((double) apart));
    return line;
  }

  private double days(double outcomes) {
    return Math.max(0, Math.rint(SIMPLE * outcomes / perDay) / SIMPLE);
  }
}
