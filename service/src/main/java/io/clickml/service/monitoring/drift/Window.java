package io.clickml.service.monitoring.drift;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What came in some time.
 *
 * @param from its begin
 * @param to its end, excluded
 * @param sketch what was counted
 */
record Window(Instant from, Instant to, WindowSketch sketch) {
  /** Fewer different rows say too little. */
  static final int ENOUGH = 200;

  boolean enough() {
    return sketch.distinct() >= ENOUGH;
  }

  /** Puts windows together with those after them until there are rows enough; in order of time. */
  static List<Window> enough(List<Window> windows) {
    List<Window> large = new ArrayList<>();
    Window open = null;
    for (Window window : windows) {
      open = open == null ? window : open.plus(window);
      if (open.enough()) {
        large.add(open);
        open = null;
      }
    }
    if (open != null) {
      large.add(open);
    }
    return large;
  }

  /** This one with the rows of one that is no earlier. */
  Window plus(Window later) {
    return new Window(from, to.isAfter(later.to) ? to : later.to, sketch.plus(later.sketch));
  }
}
