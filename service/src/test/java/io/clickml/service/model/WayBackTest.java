package io.clickml.service.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.clickml.service.model.WayBack.Turn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which versions led to the one that answers. */
class WayBackTest {
  private final List<Turn> turns = new ArrayList<>();

  @Test
  void isTheOrderInWhichTheyBeganToAnswer() {
    assertEquals(List.of(), WayBack.line(turns));
    made(1).made(1).promoted(2).promoted(3);
    assertEquals(List.of(1, 2, 3), WayBack.line(turns));
  }

  @Test
  void whoIsLeftByGoingBackIsNotOnIt() {
    made(1).promoted(2).promoted(3).back(2);
    assertEquals(List.of(1, 2), WayBack.line(turns));
    back(1);
    assertEquals(List.of(1), WayBack.line(turns));
  }

  @Test
  void whoIsNamedAlthoughItWasLeftIsOnItAgain() {
    made(1).promoted(2).back(1).back(2);
    assertEquals(List.of(1, 2), WayBack.line(turns));
  }

  @Test
  void whoIsPromotedAnewComesLast() {
    made(1).promoted(2).promoted(1);
    assertEquals(List.of(2, 1), WayBack.line(turns));
  }

  @Test
  void whoIsSetAsideIsNotOnIt() {
    made(1).promoted(2).promoted(3).setAside(2);
    assertEquals(List.of(1, 2), WayBack.line(turns));
    setAside(null).setAside(null).made(4);
    assertEquals(List.of(1, 4), WayBack.line(turns));
  }

  private WayBackTest made(Integer stable) {
    return add("made", stable);
  }

  private WayBackTest promoted(Integer stable) {
    return add("promoted", stable);
  }

  private WayBackTest back(Integer stable) {
    return add(WayBack.KIND, stable);
  }

  private WayBackTest setAside(Integer stable) {
    return add(OwnMoves.QUARANTINED, stable);
  }

  private WayBackTest add(String kind, Integer stable) {
    turns.add(new Turn(kind, stable));
    return this;
  }
}
