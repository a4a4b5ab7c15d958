package io.clickml.service.monitoring.drift;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private final List<Figure> figures;

  private DriftSimulation(int learned, List<Figure> figures) {
    this.learned = learned;
    this.figures = figures;
  }

  /**
   * What was found.
   *
   * @param learned rows of the reference
   * @param rows of a window
   * @param of how many windows or worlds {@code seen} of them drifted
   * @param models of how many of them the model alarmed; null where that is not asked
   * @param held whether the bar held; null where there is none
   */
  private record Figure(
      int learned, String what, int rows, int seen, int of, Integer models, Boolean held) {}

  /** Arguments: none, or {@code --out FILE.json}. Ends with 1 when a bar is missed. */
  public static void main(String[] arguments) throws IOException {
    List<Figure> figures = new ArrayList<>();
    for (int learned : new int[] {500, 2_000, 20_000}) {
      new DriftSimulation(learned, figures).run();
    }
    if (arguments.length == 2 && arguments[0].equals("--out")) {
      String date = LocalDate.now(ZoneOffset.UTC).toString();
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValue(Path.of(arguments[1]).toFile(), Map.of("date", date, "figures", figures));
    }
    System.exit(figures.stream().anyMatch(each -> Boolean.FALSE.equals(each.held)) ? 1 : 0);
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
    boolean held = share < MOST_FALSE;
    note(new Figure(learned, "nothing changed", rows, columns, windows, models, held));
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
    Boolean held = asked ? share >= LEAST_FOUND : null;
    note(new Figure(learned, what, rows, found, WORLDS, null, held));
  }

  private void note(Figure figure) {
    figures.add(figure);
    if (Boolean.FALSE.equals(figure.held)) {
      say("    MISSED%n");
    }
  }

  private static void say(String text, Object... values) {
    System.out.printf(Locale.ROOT, text, values);
  }
}
