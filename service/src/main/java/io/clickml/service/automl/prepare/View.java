package io.clickml.service.automl.prepare;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** One way to see the rows. Thread-safe. */
public final class View {
  private final String name;
  private final Supplier<List<Fitter>> choice;
  private volatile List<Fitter> fitters;

  /**
   * @param name short name in reports of candidates
   * @param fitters of its operators, in feature order
   */
  public View(String name, List<Fitter> fitters) {
    this(name, List::of);
    this.fitters = List.copyOf(fitters);
  }

  /**
   * @param name short name in reports of candidates
   * @param choice of the fitters, made when they are first asked for; none when the view would say
   *     nothing new
   */
  View(String name, Supplier<List<Fitter>> choice) {
    this.name = Objects.requireNonNull(name, "name");
    this.choice = choice;
  }

  public String name() {
    return name;
  }

  /** Whether it is known what it consists of; else the first who asks waits for the choice. */
  public boolean chosen() {
    return fitters != null;
  }

  /** Its operators' fitters, in feature order. */
  public synchronized List<Fitter> fitters() {
    if (fitters == null) {
      fitters = List.copyOf(choice.get());
    }
    return fitters;
  }
}
