package io.clickml.service.table.doctor;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.encoding.CategoryReading;
import io.clickml.modelstore.encoding.DateReading;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Finds the one date format of a column; asks where day and month could be either way round. */
final class DateDoctor {
  private static final double MOST = 0.95;
  private static final double HALF = 0.5;
  private static final String ISO = "yyyy-MM-dd";
  private static final int SAMPLE = 300;
  private static final int MOST_PATTERNS = 12;
  // The month as a word, so that it cannot be taken for the day.
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final double FIRST_DAY = LocalDate.of(1900, 1, 1).toEpochDay();
  private static final double LAST_DAY = LocalDate.of(2101, 1, 1).toEpochDay();

  private DateDoctor() {}

  /** The column as dates, or null when it holds something else. */
  static Proposal propose(Distinct cells) {
    Map<String, Integer> fits = new LinkedHashMap<>();
    int best = 0;
    for (String pattern : patterns(cells)) {
      int fit = fitting(cells, pattern);
      fits.put(pattern, fit);
      best = Math.max(best, fit);
    }
    int most = best;
    boolean iso = fits.keySet().stream().anyMatch(p -> p.startsWith(ISO) && fits.get(p) == most);
    int noDay = iso ? Math.min(most, noughts(cells)) : 0;
    if (best == 0 || best < MOST * (cells.filled() - noDay)) {
      return null;
    }
    List<String> equal = fits.keySet().stream().filter(p -> fits.get(p) == most).toList();
    List<String> different = new ArrayList<>(List.of(equal.get(0)));
    equal.stream().skip(1).filter(p -> differs(cells, equal.get(0), p)).forEach(different::add);
    return different.size() == 1 ? certain(cells, equal.get(0)) : open(cells, different);
  }

  // Workbooks show formulas over blank cells as "00.01.1900": that is no day and no other value.
  private static int noughts(Distinct cells) {
    return cells.sum(
        index ->
            cells.cell(index) instanceof Double days && days >= 0 && days < 1
                ? cells.count(index)
                : 0);
  }

  private static Set<String> patterns(Distinct cells) {
    Set<String> patterns = new LinkedHashSet<>();
    int dates = 0;
    List<Integer> sample = cells.sample(SAMPLE);
    for (int index : sample) {
      List<String> shapes = DateShapes.of(cells.text(index));
      dates += shapes.isEmpty() ? 0 : 1;
      if (patterns.size() < MOST_PATTERNS) {
        patterns.addAll(shapes);
      }
    }
    return dates >= HALF * sample.size() ? patterns : Set.of();
  }

  private static int fitting(Distinct cells, String pattern) {
    ToDoubleFunction<Object> reader = DateReading.withTime(pattern).reader();
    boolean digits = pattern.equals("yyyyMMdd");
    return cells.sum(
        index -> {
          double days = cells.missing(index) ? Double.NaN : reader.applyAsDouble(cells.cell(index));
          // Any eight digits: only those that are days of our time count.
          boolean plausible = !digits || (days >= FIRST_DAY && days < LAST_DAY);
          return !Double.isNaN(days) && plausible ? cells.count(index) : 0;
        });
  }

  private static boolean differs(Distinct cells, String one, String other) {
    ToDoubleFunction<Object> first = DateReading.withTime(one).reader();
    ToDoubleFunction<Object> second = DateReading.withTime(other).reader();
    return cells.sum(
            index -> {
              double a = first.applyAsDouble(cells.cell(index));
              double b = second.applyAsDouble(cells.cell(index));
              return Double.compare(a, b) == 0 ? 0 : 1;
            })
        > 0;
  }

  private static Proposal certain(Distinct cells, String pattern) {
    DateReading reading = reading(cells, pattern);
    return Proposal.of(reading, readAs(cells, reading));
  }

  private static Proposal open(Distinct cells, List<String> patterns) {
    String written = firstDate(cells, patterns.get(0));
    CategoryReading words = CategoryReading.usual();
    List<Question.Choice> choices = new ArrayList<>();
    choices.add(
        new Question.Choice(
            words,
            new Sentence("date.leave-as-words", Map.of(), "Leave them as words, not dates.")));
    for (String pattern : patterns) {
      choices.add(choice(cells, pattern, written));
    }
    Sentence ask =
        new Sentence(
            "date.ambiguous",
            Map.of("written", written, "patterns", patterns),
            "“%s” can be read as different days. Which is it?".formatted(written));
    Sentence readAs =
        new Sentence(
            "read-as.date-open",
            Map.of("written", written),
            "Probably dates, but “%s” does not show whether the day or the month comes first; until you say so they are taken as words."
                .formatted(written));
    return new Proposal(words, readAs, new Question(ask, choices), List.of());
  }

  private static Question.Choice choice(Distinct cells, String pattern, String written) {
    DateReading reading = reading(cells, pattern);
    String day = LocalDate.ofEpochDay((long) Math.floor(reading.value(written))).toString();
    return new Question.Choice(
        reading,
        new Sentence(
            "date.read-like",
            Map.of("pattern", pattern, "written", written, "date", day),
            "“%s” is %s.".formatted(written, shown(LocalDate.parse(day)))));
  }

  /** The reading for a pattern; the time of day is kept only where some cell has one. */
  static DateReading reading(Distinct cells, String pattern) {
    ToDoubleFunction<Object> reader = DateReading.withTime(pattern).reader();
    int withTime =
        cells.sum(
            index -> {
              double days = reader.applyAsDouble(cells.cell(index));
              return days != Math.floor(days) && !Double.isNaN(days) ? 1 : 0;
            });
    return withTime > 0 ? DateReading.withTime(pattern) : DateReading.of(pattern);
  }

  private static Sentence readAs(Distinct cells, DateReading reading) {
    String written = firstDate(cells, reading.pattern());
    LocalDate day = LocalDate.ofEpochDay((long) Math.floor(reading.value(written)));
    return new Sentence(
        reading.time() ? "read-as.date-time" : "read-as.date",
        Map.of("pattern", reading.pattern(), "written", written, "date", day.toString()),
        "%s like “%s”, which is %s."
            .formatted(reading.time() ? "Dates with a time" : "Dates", written, shown(day)));
  }

  private static String shown(LocalDate day) {
    return day.format(SHOWN);
  }

  private static String firstDate(Distinct cells, String pattern) {
    ToDoubleFunction<Object> reader = DateReading.withTime(pattern).reader();
    for (int i = 0; i < cells.size(); i++) {
      if (!Double.isNaN(reader.applyAsDouble(cells.cell(i)))) {
        return cells.text(i);
      }
    }
    return "";
  }
}
