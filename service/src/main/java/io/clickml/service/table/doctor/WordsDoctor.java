package io.clickml.service.table.doctor;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.encoding.CategoryReading;
import io.clickml.modelstore.encoding.IdentifierReading;
import io.clickml.modelstore.encoding.Missing;
import io.clickml.modelstore.encoding.TextReading;
import io.clickml.modelstore.table.Cells;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tells names of rows, sentences and levels apart in a column of words. */
final class WordsDoctor {
  private static final Set<String> UNKNOWN =
      Set.of(
          "unknown",
          "unbekannt",
          "inconnu",
          "desconocido",
          "sconosciuto",
          "onbekend",
          "desconhecido",
          "not available",
          "not known",
          "missing",
          "(missing)",
          "keine angabe");
  private static final String NONE = "na";
  private static final int SAMPLE = 1_000;
  private static final int ENOUGH_ROWS = 20;
  private static final int MANY_COLUMNS = 4;
  private static final int SHORT_NAME = 30;
  private static final double NEARLY_ALL = 0.99;
  private static final double MOSTLY = 0.9;
  private static final double NAMES = 0.85;
  private static final double SOME = 0.05;
  private static final double HALF = 0.5;
  private static final double NONE_SHARE = 0.01;
  private static final int MANY_PEOPLE = 50;
  private static final int SENTENCE = 3;
  private static final int MANY_TEXTS = 200;
  private static final int SOME_TEXTS = 30;

  private final Distinct cells;
  private final ColumnWords name;
  private final boolean firstOfMany;
  private final Sentence mostlyNumbers;

  /**
   * @param position of the column, counted from 0
   * @param columns of the table
   * @param mostlyNumbers what to say when most cells are numbers, or null
   */
  WordsDoctor(Distinct cells, ColumnWords name, int position, int columns, Sentence mostlyNumbers) {
    this.cells = cells;
    this.name = name;
    this.mostlyNumbers = mostlyNumbers;
    this.firstOfMany = position == 0 && columns >= MANY_COLUMNS;
  }

  Proposal propose() {
    Proposal proposal = judge();
    return mostlyNumbers == null ? proposal : proposal.with(mostlyNumbers);
  }

  private Proposal judge() {
    int filled = cells.filled();
    int values = cells.values();
    double share = (double) values / filled;
    double words = average(true);
    if (namesRows(filled, share, words)) {
      return Proposal.of(IdentifierReading.usual(), identifier(values, filled));
    }
    boolean sentences = words >= SENTENCE && share > SOME && values > SOME_TEXTS;
    if (sentences || (values > MANY_TEXTS && share > HALF)) {
      return Proposal.of(
          TextReading.usual(),
          new Sentence(
              "read-as.text",
              Map.of("distinct", values),
              "Texts: %,d different ones.".formatted(values)));
    }
    return category(values);
  }

  static Sentence identifier(int values, int filled) {
    return new Sentence(
        "read-as.identifier",
        Map.of("distinct", values, "filled", filled),
        "Names of the rows: %,d different values in %,d cells.".formatted(values, filled));
  }

  private boolean namesRows(int filled, double share, double words) {
    if (filled < ENOUGH_ROWS || mostlyNumbers != null) {
      return name.nameAnIdentifier() && share >= NEARLY_ALL;
    }
    boolean people = name.namePeople() && cells.values() > MANY_PEOPLE && words < SENTENCE;
    return people
        || (share >= NEARLY_ALL && words < SENTENCE)
        || (share >= MOSTLY && name.nameAnIdentifier())
        || (firstOfMany && share >= NAMES && average(false) <= SHORT_NAME);
  }

  private Proposal category(int values) {
    Set<String> missing = new TreeSet<>(Missing.usual());
    int none = count(Set.of(NONE));
    boolean keepsNone =
        none >= NONE_SHARE * cells.rows() && cells.blank() == 0 && !noneOnlyAtTheEnd(none);
    if (keepsNone) {
      missing.remove(NONE);
    }
    int unknown = values > 2 ? count(UNKNOWN) : 0;
    if (unknown > 0) {
      missing.addAll(UNKNOWN);
    }
    int levels = values + (keepsNone ? 1 : 0) - (unknown > 0 ? 1 : 0);
    Sentence readAs =
        new Sentence(
            "read-as.category", Map.of("levels", levels), "One of %,d values.".formatted(levels));
    Proposal proposal = Proposal.of(new CategoryReading(missing), readAs);
    return new Proposal(proposal.reading(), readAs, null, notes(keepsNone ? none : 0, unknown));
  }

  // Rows at the end that wait for an answer: there NA means that none is known yet.
  private boolean noneOnlyAtTheEnd(int none) {
    Cells column = cells.cells();
    for (int row = column.size() - none; row < column.size(); row++) {
      if (!(column.get(row) instanceof String text) || !text.strip().equalsIgnoreCase(NONE)) {
        return false;
      }
    }
    return true;
  }

  private static List<Sentence> notes(int none, int unknown) {
    Sentence keeps =
        new Sentence(
            "column.na-kept",
            Map.of("count", none),
            "“NA” (%,d cells) is kept as a value of its own: among words it often means “none”."
                .formatted(none));
    Sentence counts =
        new Sentence(
            "column.unknown-counts-as-missing",
            Map.of("count", unknown),
            "%,d cells say that the value is unknown; they count as missing.".formatted(unknown));
    return none > 0
        ? unknown > 0 ? List.of(keeps, counts) : List.of(keeps)
        : unknown > 0 ? List.of(counts) : List.of();
  }

  private int count(Set<String> words) {
    return cells.sum(
        index ->
            cells.cell(index) instanceof String text
                    && words.contains(text.strip().toLowerCase(Locale.ROOT))
                ? cells.count(index)
                : 0);
  }

  private double average(boolean ofWords) {
    return cells.sample(SAMPLE).stream()
        .map(cells::text)
        .mapToInt(text -> ofWords ? text.split("\\s+").length : text.length())
        .average()
        .orElse(0);
  }
}
