package io.clickml.service.monitoring.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Judges windows in order of time. A column drifted when a sign is beyond what chance brings, large
 * enough to matter, and there in two of three windows in turn. A model drifted when the columns
 * that did carry enough of what it decides.
 */
final class DriftJudge {
  /** Share of importance that makes a drift of the model. */
  static final double SHARE = 0.2;

  // Four standard deviations; and of all signs that are called beyond chance, 5 % by chance at
  // most.
  private static final double CHANCE = 6.3e-5;
  private static final double FALSE_SHARE = 0.05;
  private static final int IN_TURN = 3;
  private static final int OF_THEM = 2;

  private final List<Watched> columns;

  /**
   * @param columns inputs, then the answers
   */
  DriftJudge(List<Watched> columns) {
    this.columns = List.copyOf(columns);
  }

  /**
   * Windows with enough rows, judged; small ones are put together before, and what is left at the
   * end is not known.
   */
  List<JudgedWindow> judge(List<Window> windows) {
    List<JudgedWindow> judged = new ArrayList<>();
    List<List<Set<Sign>>> before = new ArrayList<>();
    for (Window window : Window.enough(windows)) {
      List<Finding> findings = findings(window);
      if (!window.enough()) {
        judged.add(JudgedWindow.unknown(window, findings));
        break;
      }
      before.add(signs(findings));
      judged.add(JudgedWindow.of(window, findings, before.get(before.size() - 1), lasting(before)));
    }
    return judged;
  }

  private List<Finding> findings(Window window) {
    WindowSketch sketch = window.sketch();
    double weight = sketch.rows() == 0 ? 1 : sketch.distinct() / sketch.rows();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      findings.add(Finding.of(columns.get(i), sketch.column(i).counts(), weight));
    }
    return findings;
  }

  /** Signs of each column that are large and beyond chance. */
  private static List<Set<Sign>> signs(List<Finding> findings) {
    double limit = Math.min(CHANCE, limit(findings));
    List<Set<Sign>> signs = new ArrayList<>();
    for (Finding finding : findings) {
      Set<Sign> shown = EnumSet.noneOf(Sign.class);
      for (Sign sign : finding.material()) {
        if (finding.chances().get(sign) <= limit) {
          shown.add(sign);
        }
      }
      signs.add(shown);
    }
    return signs;
  }

  /** Benjamini and Hochberg 1995. */
  private static double limit(List<Finding> findings) {
    double[] chances =
        findings.stream()
            .flatMap(finding -> finding.chances().values().stream())
            .mapToDouble(chance -> chance)
            .sorted()
            .toArray();
    for (int i = chances.length; i > 0; i--) {
      double limit = FALSE_SHARE * i / chances.length;
      if (chances[i - 1] <= limit) {
        return limit;
      }
    }
    return 0;
  }

  /** Signs of each column that were there in two of the last three windows. */
  private static List<Set<Sign>> lasting(List<List<Set<Sign>>> windows) {
    List<List<Set<Sign>>> last =
        windows.subList(Math.max(0, windows.size() - IN_TURN), windows.size());
    List<Set<Sign>> lasting = new ArrayList<>();
    for (int column = 0; column < last.get(0).size(); column++) {
      int at = column;
      Set<Sign> often = EnumSet.noneOf(Sign.class);
      Arrays.stream(Sign.values())
          .filter(sign -> last.stream().filter(w -> w.get(at).contains(sign)).count() >= OF_THEM)
          .forEach(often::add);
      lasting.add(often);
    }
    return lasting;
  }
}
