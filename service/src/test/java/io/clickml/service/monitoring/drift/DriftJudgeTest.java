package io.clickml.service.monitoring.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Windows of a made-up world, seed 11. */
class DriftJudgeTest {
  private final World world = new World(11, 5_000);
  private final List<Window> windows = new ArrayList<>();

  private void come(int times, int rows) {
    for (int i = 0; i < times; i++) {
      windows.add(world.window(windows.size(), rows));
    }
  }

  private List<JudgedWindow> judged() {
    return world.judge().judge(windows);
  }

  private JudgedWindow last() {
    List<JudgedWindow> judged = judged();
    return judged.get(judged.size() - 1);
  }

  private JudgedWindow.ColumnDrift column(JudgedWindow window, String name) {
    return window.columns().get(World.NAMES.indexOf(name));
  }

  private List<String> words(String name) {
    return DriftWords.of(column(last(), name)).stream().map(Sentence::text).toList();
  }

  @Test
  void seesNothingWhereNothingChanged() {
    come(5, 1_000);
    for (JudgedWindow window : judged()) {
      assertEquals(State.STEADY, window.state());
      assertEquals(0, window.share());
    }
  }

  @Test
  void oneWindowIsNoDriftYetTwoAreAndAnErrorIsForgotten() {
    come(2, 5_000);
    world.moved = 0.2;
    come(1, 5_000);
    assertEquals(State.MOVING, last().state());
    assertEquals(State.MOVING, column(last(), "age").state());
    come(1, 5_000);
    assertEquals(State.DRIFTED, column(last(), "age").state());
    assertEquals(State.DRIFTED, column(last(), "balance").state());
    assertEquals(State.STEADY, column(last(), "plan").state());
    world.moved = 0;
    come(2, 5_000);
    assertEquals(State.STEADY, column(last(), "age").state());
  }

  @Test
  void aModelDriftsWhenWhatItDecidesByDoes() {
    come(1, 500);
    world.moved = 0.6;
    come(2, 500);
    assertEquals(2.0 / World.COLUMNS, last().share(), 1e-9);
    assertEquals(State.MOVING, last().state(), "two columns of fifteen alike");
    Map<String, Double> mostly = Map.of("age", 0.15, "balance", 0.1, "plan", 0.75);
    KnownVersion known = world.known();
    DriftJudge judge = new DriftJudge(Watched.of(known.schema(), known.reference(), mostly));
    List<JudgedWindow> judged = judge.judge(windows);
    assertEquals(State.DRIFTED, judged.get(2).state());
    assertEquals(0.25, judged.get(2).share(), 1e-9);
  }

  @Test
  void theAnswersAreWatchedToo() {
    world.moved = 0.6;
    come(2, 1_000);
    assertEquals(State.DRIFTED, last().answers().state());
    String said = DriftWords.of(last().answers()).get(0).text();
    assertTrue(said.matches("The chance of “yes” is \\d+ points higher than .*"), said);
  }

  @Test
  void smallWindowsArePutTogetherAndTheRestIsNotKnown() {
    come(5, 90);
    List<JudgedWindow> judged = judged();
    assertEquals(2, judged.size());
    assertEquals(270, judged.get(0).rows());
    assertEquals(windows.get(2).to(), judged.get(0).to());
    assertEquals(180, judged.get(1).rows());
    assertEquals(State.UNKNOWN, judged.get(1).state());
  }

  @Test
  void saysWhatIsOtherwise() {
    world.moved = 0.5;
    world.blank = 0.2;
    world.elsewhere = 0.09;
    world.onePlan = 0.5;
    come(2, 2_000);
    assertTrue(
        words("age").get(0).matches("“age” is [6-8] higher than in training\\."),
        words("age").get(0));
    assertTrue(
        words("income")
            .get(0)
            .matches("“income” is blank for 2\\d of 100 rows \\(in training: 2\\)\\."),
        words("income").get(0));
    assertTrue(
        words("channel").stream()
            .anyMatch(
                it ->
                    it.matches(
                        "“channel” has values the model never saw in (8|9|10) of 100 rows\\.")),
        words("channel").toString());
    assertTrue(
        words("plan")
            .get(0)
            .matches("“plan” is “plan 0” for 7\\d of 100 rows \\(in training: 4\\d\\)\\."),
        words("plan").get(0));
  }

  @Test
  void timeGoesOn() {
    world.days = 400;
    come(2, 2_000);
    assertEquals(State.STEADY, column(last(), "joined").state(), "joined later, but as recently");
    assertEquals(State.STEADY, column(last(), "born").state(), "born then as now");
  }
}
