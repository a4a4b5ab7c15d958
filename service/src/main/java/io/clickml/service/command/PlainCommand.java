package io.clickml.service.command;

import io.clickml.service.automl.TrainingException;
import io.clickml.service.table.format.TableProblem;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import net.sourceforge.argparse4j.inf.Namespace;

/**
 * A command without server or database. Standard output belongs to its result alone; all else, logs
 * included, goes to standard error.
 */
abstract class PlainCommand extends Command {
  PlainCommand(String name, String description) {
    super(name, description);
  }

  /**
   * Does the work.
   *
   * @param out for the result
   * @param err for progress
   */
  abstract void run(Namespace arguments, PrintStream out, PrintStream err) throws Exception;

  @Override
  public final void run(Bootstrap<?> bootstrap, Namespace arguments) throws Exception {
    PrintStream out = System.out;
    System.setOut(System.err);
    try {
      run(arguments, out, System.err);
    } finally {
      out.flush();
      System.setOut(out);
    }
  }

  @Override
  public final void onError(Cli cli, Namespace arguments, Throwable failure) {
    cli.getStdErr().println(sentence(failure));
  }

  private static String sentence(Throwable failure) {
    if (failure instanceof TableProblem problem) {
      return problem.cell().map(cell -> cell + ": ").orElse("") + problem.getMessage();
    }
    if (failure instanceof TrainingException training) {
      return training.sentence().text();
    }
    if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException) {
      return "There is no file " + failure.getMessage() + ".";
    }
    boolean told = failure instanceof IOException || failure instanceof CommandException;
    return told ? failure.getMessage() : "Something went wrong: " + failure;
  }
}
