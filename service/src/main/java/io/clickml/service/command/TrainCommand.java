package io.clickml.service.command;

import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.ColumnChoice;
import io.clickml.service.automl.Counts;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.Settings;
import io.clickml.service.automl.Stakes;
import io.clickml.service.automl.child.Job;
import io.clickml.service.table.doctor.ColumnProfile;
import io.clickml.service.table.doctor.Profile;
import io.clickml.service.table.doctor.TypeDoctor;
import io.clickml.service.table.format.TableInput;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code train TABLE}: a table in, a bundle out. */
public final class TrainCommand extends PlainCommand {
  private static final double DEFAULT_BUDGET = 60;

  public TrainCommand() {
    super("train", "Trains a model on a CSV or xlsx file and writes a bundle");
  }

  @Override
  public void configure(Subparser parser) {
    super.configure(parser);
    parser.addArgument("table").metavar("TABLE").help("CSV or xlsx file with a header");
    SheetOption.add(parser);
    parser.addArgument("--target").help("column to predict; without it the likeliest");
    parser
        .addArgument("--budget")
        .type(Double.class)
        .setDefault(DEFAULT_BUDGET)
        .help("seconds to spend");
    parser.addArgument("--out").setDefault("model.clickml").help("bundle to write");
    parser.addArgument("--task").choices("binary", "multiclass", "regression");
    parser.addArgument("--metric").help("auc, log-loss, accuracy, rmse, mae or r2");
    parser
        .addArgument("--counts")
        .choices("right", "even", "catching", "sure")
        .help("what counts more of two answers: right most often, catching all, being sure");
    parser
        .addArgument("--costs")
        .nargs(2)
        .type(Double.class)
        .metavar("MISSED", "FALSE_ALARM")
        .help("what mistakes about the rarer of two answers cost, instead of --counts");
    parser
        .addArgument("--time-column")
        .metavar("COLUMN")
        .help("rows later than these are to be predicted: learn from older, check on newer ones");
    parser.addArgument("--exclude").nargs("+").setDefault(List.of()).help("columns to leave out");
    parser.addArgument("--include").nargs("+").setDefault(List.of()).help("columns to keep anyway");
    parser.addArgument("--seed").type(Long.class).setDefault(1L);
    int processors = Runtime.getRuntime().availableProcessors();
    parser.addArgument("--threads").type(Integer.class).setDefault(processors);
    parser
        .addArgument("--device")
        .choices("auto", "cpu", "cuda")
        .setDefault("auto")
        .help("where trees are grown; auto: on an NVIDIA card for large tables, if there is one");
    parser
        .addArgument("--replay")
        .metavar("BUNDLE")
        .help("do again what made this bundle from the same table; other options do not count");
    parser.addArgument("--quiet").action(Arguments.storeTrue()).help("no progress");
  }

  @Override
  void run(Namespace arguments, PrintStream out, PrintStream err) throws Exception {
    OutFile to = OutFile.of(arguments.getString("out"), Path.of(arguments.getString("table")));
    PrintStream progress = arguments.getBoolean("quiet") ? null : err;
    try (TrainingAtHand training = laid(arguments)) {
      out.println(training.run(to, progress));
    }
  }

  private static TrainingAtHand laid(Namespace arguments) throws IOException, CommandException {
    TableInput input = SheetOption.read(arguments, "table");
    Profile profile = TypeDoctor.examine(input.table(), input.cells());
    String replay = arguments.getString("replay");
    Job job =
        replay == null ? job(arguments, profile) : ReplayedJob.of(Path.of(replay), input, profile);
    return TrainingAtHand.of(job, input.table());
  }

  private static Job job(Namespace arguments, Profile profile) throws CommandException {
    String target = target(arguments.getString("target"), profile);
    String timeColumn = arguments.getString("time_column");
    if (timeColumn != null) {
      column(timeColumn, "--time-column", profile);
    }
    Settings settings =
        new Settings(
            positive(arguments.getDouble("budget")),
            arguments.getLong("seed"),
            Math.max(1, arguments.getInt("threads")),
            choice(arguments, profile, target),
            stakes(arguments),
            timeColumn,
            arguments.getString("device"));
    return new Job(
        profile.readings(),
        target,
        task(arguments.getString("task")),
        metric(arguments.getString("metric")),
        settings,
        Map.of());
  }

  private static Stakes stakes(Namespace arguments) throws CommandException {
    String counts = arguments.getString("counts");
    List<Double> costs = arguments.getList("costs");
    if (costs == null) {
      return counts == null ? Stakes.NONE : Stakes.of(Counts.of(counts));
    }
    if (counts != null) {
      throw new CommandException("--costs cannot stand beside --counts.");
    }
    try {
      return new Stakes(Counts.COSTS, costs.get(0), costs.get(1));
    } catch (IllegalArgumentException e) {
      throw new CommandException("--costs must be two numbers from 0 on, one of them above 0.");
    }
  }

  private static String target(String named, Profile profile) throws CommandException {
    if (named != null) {
      column(named, "--target", profile);
      return named;
    }
    if (profile.suggestedTarget() == null) {
      throw new CommandException("No column stands out as the one to predict; use --target.");
    }
    return profile.suggestedTarget().column();
  }

  private static ColumnChoice choice(Namespace arguments, Profile profile, String target)
      throws CommandException {
    List<String> include = arguments.getList("include");
    for (String name : include) {
      column(name, "--include", profile);
    }
    Set<String> excluded = new TreeSet<>(arguments.getList("exclude"));
    for (String name : excluded) {
      column(name, "--exclude", profile);
    }
    excluded.remove(target);
    Set<String> personal = new TreeSet<>();
    for (ColumnProfile column : profile.columns()) {
      if (column.leftOutAsPersonal()) {
        personal.add(column.name());
      }
    }
    return new ColumnChoice(excluded, new TreeSet<>(include), personal);
  }

  private static void column(String name, String option, Profile profile) throws CommandException {
    if (profile.columns().stream().noneMatch(column -> column.name().equals(name))) {
      throw new CommandException(option + ": the table has no column “" + name + "”.");
    }
  }

  private static double positive(double budget) throws CommandException {
    if (!(budget > 0) || Double.isInfinite(budget)) {
      throw new CommandException("--budget must be a number of seconds greater than 0.");
    }
    return budget;
  }

  private static Task task(String word) {
    return word == null ? null : Task.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Metric metric(String word) throws CommandException {
    try {
      return word == null ? null : Metric.of(word);
    } catch (IllegalArgumentException e) {
      throw new CommandException("--metric must be auc, log-loss, accuracy, rmse, mae or r2.");
    }
  }
}
