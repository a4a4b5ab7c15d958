package io.clickml.service.command;

import io.clickml.modelstore.bundle.BundleException;
import io.clickml.modelstore.bundle.BundleReader;
import io.clickml.modelstore.schema.MissingColumnException;
import io.clickml.modelstore.scorer.ScoreOptions;
import io.clickml.modelstore.scorer.Scorer;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.scoring.AnswerTable;
import io.clickml.service.scoring.Answers;
import io.clickml.service.scoring.Remarks;
import io.clickml.service.table.format.TableFiles;
import io.clickml.service.table.format.TableInput;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code score BUNDLE ROWS}: rows in, the same rows with their answers out. */
public final class ScoreCommand extends PlainCommand {
  private static final double NANOS = 1e9;

  public ScoreCommand() {
    super("score", "Predicts the rows of a CSV or xlsx file with a bundle");
  }

  @Override
  public void configure(Subparser parser) {
    super.configure(parser);
    parser.addArgument("bundle").metavar("BUNDLE").help("bundle that train wrote");
    parser.addArgument("rows").metavar("ROWS").help("CSV or xlsx file with a header");
    SheetOption.add(parser);
    parser.addArgument("--out").setDefault("predictions.csv").help("file to write");
    parser
        .addArgument("--reasons")
        .type(Integer.class)
        .choices(0, 1, 2, 3, 4, 5)
        .setDefault(0)
        .help("reasons per row");
    parser
        .addArgument("--remarks")
        .action(Arguments.storeTrue())
        .help("add a column that says what was odd about a row");
  }

  @Override
  void run(Namespace arguments, PrintStream out, PrintStream err) throws Exception {
    Path bundle = Path.of(arguments.getString("bundle"));
    Path rows = Path.of(arguments.getString("rows"));
    OutFile to = OutFile.of(arguments.getString("out"), bundle, rows);
    TableInput input = SheetOption.read(arguments, "rows");
    int reasons = arguments.getInt("reasons");
    boolean remarks = arguments.getBoolean("remarks");
    Scorer scorer = scorer(bundle);
    long started = System.nanoTime();
    Answers answers = answers(scorer, input.table(), reasons, err);
    double seconds = (System.nanoTime() - started) / NANOS;
    RawTable answered =
        input.asInFile(AnswerTable.of(answers, input.format(), reasons > 0, remarks));
    to.write(place -> TableFiles.write(answered, input.format(), place));
    tellOdd(Remarks.count(answers), remarks, err);
    int filled = input.table().rows();
    err.printf(
        Locale.ROOT, "%d %s predicted in %.3f s.%n", filled, filled == 1 ? "row" : "rows", seconds);
  }

  private static void tellOdd(long odd, boolean remarks, PrintStream err) {
    if (odd > 0) {
      err.println(
          (odd == 1 ? "1 row holds" : odd + " rows hold")
              + " values that the model never saw or that could not be read"
              + (remarks ? ": see the column “remarks”." : "; --remarks says which."));
    }
  }

  private static Scorer scorer(Path bundle) throws Exception {
    try {
      return BundleReader.read(bundle).scorer();
    } catch (BundleException e) {
      throw new CommandException(e.getMessage());
    }
  }

  private static Answers answers(Scorer scorer, RawTable rows, int reasons, PrintStream err)
      throws CommandException {
    try {
      Answers answers = Answers.of(scorer, rows, ScoreOptions.withReasons(reasons));
      answers
          .repairs()
          .forEach(
              repair -> err.println("Read “" + repair.found() + "” as “" + repair.column() + "”."));
      return answers;
    } catch (MissingColumnException e) {
      throw new CommandException(e.getMessage());
    }
  }
}
