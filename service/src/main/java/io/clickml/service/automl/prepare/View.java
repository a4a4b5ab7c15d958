package io.clickml.service.automl.prepare;

import java.util.List;
import java.util.Objects;

/**
 * One way to see the rows.
 *
 * @param name short name in reports of candidates
 * @param fitters of its operators, in feature order
 */
public record View(String name, List<Fitter> fitters) {
  public View {
    Objects.requireNonNull(name, "name");
    fitters = List.copyOf(fitters);
  }
}
