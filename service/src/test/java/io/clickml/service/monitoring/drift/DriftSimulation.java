package io.clickml.service.monitoring.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * How often drift is seen where there is none, and how soon where there is some ({@code
 * ops/bench/drift}). Every world has a reference of its own, so that an unlucky one is among them.
 */
final class DriftSimulation {
  private static final int NULL_WINDOWS = 200;
  private static final int WINDOWS_OF_A_WORLD = 10;
  private static final int WORLDS = 100;
  private static final double MOST_FALSE = 0.01;
  private static final double LEAST_FOUND = 0.95;

  private final int learned;
  private boolean missed;

  private DriftSimulation(int learned) {
    this.learned = learned;
  }

  public static void main(String[] arguments) {
    boolean missed = false;
    for (int learned : new int[] {500, 2_000, 20_000}) {
      DriftSimulation simulation = new DriftSimulation(learned);
      simulation.run();
      missed |= simulation.missed;
    }
    System.exit(missed ? 1 : 0);
  }

  private void run() {
    say("%nreference of %,d rows, %d columns%n", learned, World.COLUMNS);
    for (int rows : new int[] {100, 500, 5_000}) {
      nothing(rows, 4 * NULL_WINDOWS / WINDOWS_OF_A_WORLD);
    }
    boolean few = learned < 2_000;
    found("0.2 deviations, 5,000 rows", 5_000, !few, w -> w.moved = 0.2, is("age", "balance"));
    found("0.5 deviations, 500 rows", 500, !few, w -> w.moved = 0.5, is("age", "balance"));
    found("a new channel in 8 of 100, 500 rows", 500, true, w -> w.elsewhere = 0.08, is("channel"));
    found("12 more blanks of 100, 500 rows", 500, true, w -> w.blank = 0.12, is("income"));
    found("a plan for 17 more of 100, 500 rows", 500, !few, w -> w.onePlan = 0.3, is("plan"));
  }

  private static Predicate<JudgedWindow> is(String... columns) {
    return window ->
        List.of(columns).stream()
            .allMatch(
                name -> window.columns().get(World.NAMES.indexOf(name)).state() == State.DRIFTED);
  }

  /** Windows in which any column, the answers or the model alarm though nothing changed. */
  private void nothing(int rows, int worlds) {
    int windows = 0;
    int columns = 0;
    int models = 0;
    for (int world = 0; world < worlds; world++) {
      World same = new World(1_000L + world, learned);
      List<Window> came = new ArrayList<>();
      for (int n = 0; n < WINDOWS_OF_A_WORLD; n++) {
        came.add(same.window(n, rows));
      }
      windows += came.size();
      for (JudgedWindow judged : same.judge().judge(came)) {
        models += judged.state() == State.DRIFTED ? 1 : 0;
        boolean any =
            judged.answers().state() == State.DRIFTED
                || judged.columns().stream().anyMatch(it -> it.state() == State.DRIFTED);
        columns += any ? 1 : 0;
      }
    }
    double share = (double) columns / windows;
    say(
        "  nothing changed, %,5d rows: %d windows, %d with a drifted column (%.2f %%), %d with a drifted model%n",
        rows, windows, columns, 100 * share, models);
    check(share < MOST_FALSE);
  }

  /** Worlds that alarm in the second window after a change. */
  private void found(
      String what, int rows, boolean asked, Consumer<World> change, Predicate<JudgedWindow> alarm) {
    int found = 0;
    for (int seed = 0; seed < WORLDS; seed++) {
      World world = new World(5_000L + seed, learned);
      List<Window> came = new ArrayList<>();
      came.add(world.window(0, rows));
      came.add(world.window(1, rows));
      change.accept(world);
      came.add(world.window(2, rows));
      came.add(world.window(3, rows));
      List<JudgedWindow> judged = world.judge().judge(came);
      found += alarm.test(judged.get(judged.size() - 1)) ? 1 : 0;
    }
    double share = (double) found / WORLDS;
    say("  %-38s found within two windows in %d of %d%n", what + ":", found, WORLDS);
    check(!asked || share >= LEAST_FOUND);
  }

  private void check(boolean held) {
    if (!held) {
      say("    MISSED%n");
      missed = true;
    }
  }

  private static void say(String text, Object... values) {
    System.out.printf(Locale.ROOT, text, values);
  }
}
