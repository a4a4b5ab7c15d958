package io.clickml.service.command;

import io.clickml.service.automl.TrainingException;
import io.clickml.service.table.format.TableProblem;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.NoSuchFileException;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/**
 * A command without server or database. Standard output belongs to its result alone; all else, logs
 * included, goes to standard error.
 */
abstract class PlainCommand extends Command {
  private static final String VERBOSE = "verbose";

  PlainCommand(String name, String description) {
    super(name, description);
  }

  @Override
  public void configure(Subparser parser) {
    parser
        .addArgument("--" + VERBOSE)
        .action(Arguments.storeTrue())
        .help("after a failure, tell what happened inside");
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
    if (arguments != null && Boolean.TRUE.equals(arguments.getBoolean(VERBOSE))) {
      cli.getStdErr().println(details(failure));
    } else if (!details(failure).isEmpty()) {
      cli.getStdErr().println("With --verbose it tells what happened inside.");
    }
  }

  /** What happened inside; empty where the sentence says it all. */
  private static String details(Throwable failure) {
    if (failure instanceof CommandException told) {
      return told.details();
    }
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    return foreseen(failure) ? "" : trace.toString();
  }

  private static boolean foreseen(Throwable failure) {
    return failure instanceof TableProblem
        || failure instanceof TrainingException
        || failure instanceof IOException
        || failure instanceof CommandException;
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
    return foreseen(failure) && failure.getMessage() != null
        ? failure.getMessage()
        : "Something went wrong that click-ml did not foresee; nothing was written.";
  }
}
