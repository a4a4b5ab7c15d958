package io.clickml.service.monitoring.drift;

import io.clickml.modelstore.bundle.Reference;
import io.clickml.modelstore.encoding.CategoryReading;
import io.clickml.modelstore.encoding.DateReading;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.encoding.TextReading;
import io.clickml.modelstore.encoding.YesNoReading;
import io.clickml.modelstore.schema.Domain;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.schema.Spread;
import io.clickml.modelstore.schema.Target;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.scorer.Prediction;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Made-up customers as sheets have them: numbers of several shapes, with ties, heavy tails and
 * blanks; categories from 2 to thousands of levels; dates; texts. What is wrong with them can be
 * switched on.
 */
final class World {
  static final int COLUMNS = 15;
  static final List<String> NAMES =
      List.of(
          "age",
          "income",
          "visits",
          "discount",
          "balance",
          "score",
          "children",
          "joined",
          "born",
          "plan",
          "city",
          "channel",
          "newsletter",
          "referrer",
          "comment");
  private static final Instant MADE = Instant.parse("2026-06-01T00:00:00Z");
  private static final double TODAY = 20_605;

  private final SplittableRandom random;
  private final Map<String, Set<String>> learned = new HashMap<>();
  private KnownVersion known;

  /** Standard deviations by which ages and balances are moved. */
  double moved;

  /** Share of incomes that is left blank beyond what is usual. */
  double blank;

  /** Share of rows that come through a channel that did not exist. */
  double elsewhere;

  /** Share of rows whose plan is the first one, whatever it was. */
  double onePlan;

  /** Days since the version was made; those who joined did so later. */
  int days;

  /** A world that was learned from by so many rows. */
  World(long seed, int count) {
    random = new SplittableRandom(seed);
    Table rows = rows(count);
    for (String name : List.of("city", "channel")) {
      learned.put(name, Set.copyOf(rows.column(NAMES.indexOf(name)).levels()));
    }
    List<InputColumn> inputs = new ArrayList<>();
    List<Spread> spreads = new ArrayList<>();
    for (Column column : rows.columns()) {
      inputs.add(InputColumn.of(column.name(), reading(column), Domain.of(column)));
      spreads.add(Spread.of(column));
    }
    Domain none = new Domain(count, 0, new double[0], List.of());
    Target target =
        new Target("bought", Task.BINARY, YesNoReading.usual(), List.of(false, true), "", none);
    double[] chances = answers(rows).stream().mapToDouble(it -> it.probabilities()[1]).toArray();
    Reference reference = new Reference(spreads, Spread.ofNumbers(chances));
    known = new KnownVersion(new Schema(inputs, target), reference, MADE);
  }

  private static Reading reading(Column column) {
    return switch (column.type()) {
      case DATE -> DateReading.of("yyyy-MM-dd");
      case CATEGORY -> CategoryReading.usual();
      case YES_NO -> YesNoReading.usual();
      case TEXT -> TextReading.usual();
      default -> NumberReading.plain().withUnit(column.name().equals("income") ? "€" : "");
    };
  }

  KnownVersion known() {
    return known;
  }

  /** The judge of this world's version; every column is as important as any other. */
  DriftJudge judge() {
    return new DriftJudge(Watched.of(known.schema(), known.reference(), Map.of()));
  }

  /** A window of new rows. */
  Window window(int n, int rows) {
    Table table = rows(rows);
    WindowSketch sketch = WindowSketch.empty(known.schema(), known.reference());
    long[] names = random.longs(rows).toArray();
    new Filling(known, days).add(sketch, table, answers(table), names);
    Instant from = MADE.plusSeconds(3600L * n);
    return new Window(from, from.plusSeconds(3600), sketch);
  }

  private Table rows(int rows) {
    return new Table(
        List.of(
            numbers("age", rows, this::age),
            numbers("income", rows, this::income),
            numbers("visits", rows, this::visits),
            numbers("discount", rows, () -> random.nextInt(5) * 0.05),
            numbers("balance", rows, () -> 1000 * (gaussian() + moved)),
            numbers("score", rows, random::nextDouble),
            numbers("children", rows, () -> Math.floor(-1.2 * Math.log(random.nextDouble()))),
            dates("joined", rows, () -> Math.floor(TODAY + days - 900 * random.nextDouble())),
            dates("born", rows, () -> Math.floor(6000 + 4000 * gaussian())),
            levels("plan", ColumnType.CATEGORY, rows, this::plan),
            levels("city", ColumnType.CATEGORY, rows, this::city),
            levels("channel", ColumnType.CATEGORY, rows, this::channel),
            numbers("newsletter", ColumnType.YES_NO, rows, () -> random.nextInt(10) < 3 ? 1 : 0),
            levels("referrer", ColumnType.CATEGORY, rows, this::referrer),
            levels("comment", ColumnType.TEXT, rows, this::comment)));
  }

  private double age() {
    return Math.rint(42 + 14 * (gaussian() + moved));
  }

  private double income() {
    return random.nextDouble() < 0.02 + blank ? Double.NaN : Math.exp(10 + 0.8 * gaussian());
  }

  private double visits() {
    return random.nextInt(10) < 6 ? 0 : 1 + Math.floor(-3 * Math.log(random.nextDouble()));
  }

  private String plan() {
    return "plan " + (random.nextDouble() < onePlan ? 0 : zipf(4));
  }

  private String city() {
    return "city " + zipf(3000);
  }

  private String channel() {
    return random.nextDouble() < elsewhere ? "a new one" : "channel " + zipf(12);
  }

  private String referrer() {
    return random.nextInt(10) < 3 ? null : "referrer " + zipf(40);
  }

  private String comment() {
    return random.nextInt(2) == 0 ? null : "x".repeat((int) (5 + 60 * random.nextDouble()));
  }

  private int zipf(int levels) {
    return (int) Math.floor(Math.exp(Math.log(levels + 1) * random.nextDouble())) - 1;
  }

  private double gaussian() {
    return random.nextGaussian();
  }

  private interface Draw<T> {
    T next();
  }

  private static Column numbers(String name, int rows, Draw<Number> draw) {
    return numbers(name, ColumnType.NUMBER, rows, draw);
  }

  private static Column dates(String name, int rows, Draw<Number> draw) {
    return numbers(name, ColumnType.DATE, rows, draw);
  }

  private static Column numbers(String name, ColumnType type, int rows, Draw<Number> draw) {
    double[] values = new double[rows];
    Arrays.setAll(values, row -> draw.next().doubleValue());
    return Column.ofNumbers(name, type, values);
  }

  private static Column levels(String name, ColumnType type, int rows, Draw<String> draw) {
    List<String> levels = new ArrayList<>();
    Map<String, Integer> codes = new HashMap<>();
    int[] drawn = new int[rows];
    for (int row = 0; row < rows; row++) {
      String level = draw.next();
      if (level != null && codes.putIfAbsent(level, levels.size()) == null) {
        levels.add(level);
      }
      drawn[row] = level == null ? -1 : codes.get(level);
    }
    return Column.ofLevels(name, type, drawn, levels);
  }

  /** Answers by age and balance, with the mark of an unseen city. */
  private List<Prediction> answers(Table table) {
    Column age = table.column(0);
    Column balance = table.column(4);
    return IntStream.range(0, table.rows())
        .mapToObj(
            row -> {
              double margin = (age.number(row) - 42) / 20 + balance.number(row) / 1500 - 1;
              double chance = 1 / (1 + Math.exp(-margin));
              return new Prediction(
                  chance > 0.5,
                  Math.max(chance, 1 - chance),
                  new double[] {1 - chance, chance},
                  new double[0],
                  marks(table, row),
                  List.of());
            })
        .toList();
  }

  private List<String> marks(Table table, int row) {
    return learned.entrySet().stream()
        .filter(each -> unseen(table.column(NAMES.indexOf(each.getKey())), row, each.getValue()))
        .map(each -> "unseen:" + each.getKey())
        .toList();
  }

  private static boolean unseen(Column column, int row, Set<String> levels) {
    return !column.missing(row) && !levels.contains(column.level(row));
  }
}
