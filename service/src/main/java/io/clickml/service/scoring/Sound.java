package io.clickml.service.scoring;

import java.util.function.Supplier;

/** Tells errors of a version from those of the process. */
public final class Sound {
  private Sound() {}

  /**
   * Gives what a version says.
   *
   * @throws IllegalStateException in place of an error that harms nobody but this version, such as
   *     one that goes too deep
   */
  public static <T> T answers(Supplier<T> version) {
    try {
      return version.get();
    } catch (StackOverflowError deep) {
      throw new IllegalStateException("the version goes too deep", deep);
    } catch (VirtualMachineError fatal) {
      throw fatal;
    } catch (Error broken) {
      throw new IllegalStateException("the version is broken", broken);
    }
  }
}
