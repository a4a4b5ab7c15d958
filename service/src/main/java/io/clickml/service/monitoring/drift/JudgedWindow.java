package io.clickml.service.monitoring.drift;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A window, judged.
 *
 * @param from its begin
 * @param to its end, excluded
 * @param rows rows in it
 * @param state of the model
 * @param share of importance that the drifted columns carry
 * @param columns inputs in the order of the schema
 * @param answers the answers
 */
record JudgedWindow(
    Instant from,
    Instant to,
    long rows,
    State state,
    double share,
    List<ColumnDrift> columns,
    ColumnDrift answers) {

  /**
   * A column, judged.
   *
   * @param finding what the window shows
   * @param state how it stands
   * @param signs what speaks for it: lasting signs, else those of this window alone
   */
  record ColumnDrift(Finding finding, State state, Set<Sign> signs) {}

  static JudgedWindow unknown(Window window, List<Finding> findings) {
    List<ColumnDrift> columns =
        findings.stream().map(it -> new ColumnDrift(it, State.UNKNOWN, Set.of())).toList();
    return of(window, State.UNKNOWN, 0, columns);
  }

  /**
   * @param now signs of this window per column
   * @param lasting signs that were there often enough per column
   */
  static JudgedWindow of(
      Window window, List<Finding> findings, List<Set<Sign>> now, List<Set<Sign>> lasting) {
    List<ColumnDrift> columns = new ArrayList<>();
    double share = 0;
    boolean moving = false;
    for (int i = 0; i < findings.size(); i++) {
      boolean lasts = !lasting.get(i).isEmpty();
      State state = lasts ? State.DRIFTED : now.get(i).isEmpty() ? State.STEADY : State.MOVING;
      columns.add(new ColumnDrift(findings.get(i), state, lasts ? lasting.get(i) : now.get(i)));
      share += lasts ? findings.get(i).column().importance() : 0;
      moving |= state != State.STEADY;
    }
    State model = share >= DriftJudge.SHARE ? State.DRIFTED : moving ? State.MOVING : State.STEADY;
    return of(window, model, share, columns);
  }

  private static JudgedWindow of(
      Window window, State state, double share, List<ColumnDrift> columns) {
    int inputs = columns.size() - 1;
    return new JudgedWindow(
        window.from(),
        window.to(),
        window.sketch().rows(),
        state,
        share,
        columns.subList(0, inputs),
        columns.get(inputs));
  }
}
