package io.clickml.modelstore.schema;

import io.clickml.modelstore.table.RawTable;
import io.clickml.modelstore.table.Table;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds a schema's inputs among the columns of a table: by name, then by alias, then in tolerant
 * spelling (case, accents, spaces and punctuation set aside). Never guesses between two.
 */
public final class ColumnMatcher {
  private final Schema schema;
  private final List<String> names;
  private final Map<String, Integer> byName = new HashMap<>();
  private final int[] positions;
  private final boolean[] taken;

  private ColumnMatcher(Schema schema, List<String> names) {
    this.schema = schema;
    this.names = names;
    this.positions = new int[schema.inputs().size()];
    this.taken = new boolean[names.size()];
    Arrays.fill(positions, -1);
    for (int j = 0; j < names.size(); j++) {
      byName.putIfAbsent(names.get(j), j);
    }
  }

  /**
   * Matches column names to a schema.
   *
   * @throws MissingColumnException when a required input is not among them
   */
  public static ColumnMatch match(List<String> names, Schema schema) {
    ColumnMatcher matcher = new ColumnMatcher(schema, names);
    matcher.find();
    matcher.refuseMissing();
    return matcher.matched();
  }

  /** Matches column names to a schema where any input may be absent, as in a row given in part. */
  public static ColumnMatch matchSome(List<String> names, Schema schema) {
    ColumnMatcher matcher = new ColumnMatcher(schema, names);
    matcher.find();
    return matcher.matched();
  }

  /**
   * Matches and reads a table.
   *
   * @throws MissingColumnException when a required input is not among its columns
   */
  public static Table read(RawTable table, Schema schema) {
    return match(table.names(), schema).read(table);
  }

  private void find() {
    byNames();
    byAliases();
    bySpelling();
  }

  private ColumnMatch matched() {
    List<ColumnMatch.Repair> repairs = new ArrayList<>();
    for (int i = 0; i < positions.length; i++) {
      String wanted = schema.inputs().get(i).name();
      if (positions[i] >= 0 && !names.get(positions[i]).equals(wanted)) {
        repairs.add(new ColumnMatch.Repair(wanted, names.get(positions[i])));
      }
    }
    List<String> extra = new ArrayList<>();
    for (int j = 0; j < taken.length; j++) {
      if (!taken[j]) {
        extra.add(names.get(j));
      }
    }
    return new ColumnMatch(schema, positions, repairs, extra);
  }

  private void byNames() {
    for (int i = 0; i < positions.length; i++) {
      take(i, byName.getOrDefault(schema.inputs().get(i).name(), -1));
    }
  }

  private void byAliases() {
    for (int i = 0; i < positions.length; i++) {
      for (String alias : schema.inputs().get(i).aliases()) {
        take(i, byName.getOrDefault(alias, -1));
      }
    }
  }

  private void bySpelling() {
    if (Arrays.stream(positions).noneMatch(position -> position < 0)) {
      return;
    }
    Map<String, List<Integer>> spelled = new HashMap<>();
    for (int j = 0; j < names.size(); j++) {
      spelled.computeIfAbsent(fold(names.get(j)), any -> new ArrayList<>()).add(j);
    }
    // Names of symbols only have no spelling.
    spelled.remove("");
    for (int i = 0; i < positions.length; i++) {
      InputColumn input = schema.inputs().get(i);
      if (positions[i] < 0) {
        take(i, onlyFree(spelled.get(fold(input.name()))));
        for (String alias : input.aliases()) {
          take(i, onlyFree(spelled.get(fold(alias))));
        }
      }
    }
  }

  private void take(int input, int position) {
    if (position >= 0 && positions[input] < 0 && !taken[position]) {
      positions[input] = position;
      taken[position] = true;
    }
  }

  /** The one free position of some; -1 when there is none or more than one. */
  private int onlyFree(List<Integer> spelledAlike) {
    int found = -1;
    for (int position : spelledAlike == null ? List.<Integer>of() : spelledAlike) {
      if (!taken[position]) {
        if (found >= 0) {
          return -1;
        }
        found = position;
      }
    }
    return found;
  }

  private void refuseMissing() {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] < 0 && schema.inputs().get(i).required()) {
        missing.add(schema.inputs().get(i).name());
      }
    }
    if (!missing.isEmpty()) {
      String which = String.join(", ", missing);
      String said =
          missing.size() == 1
              ? "The column " + which + " is missing."
              : "The columns " + which + " are missing.";
      throw new MissingColumnException(missing, said + alike(missing));
    }
  }

  // Two columns that differ in spelling alone are a question for a person.
  private String alike(List<String> missing) {
    StringBuilder alike = new StringBuilder();
    for (String name : missing) {
      List<String> close =
          names.stream().filter(candidate -> fold(candidate).equals(fold(name))).toList();
      if (close.size() > 1) {
        alike.append(" More than one column could be ").append(name).append(": ");
        alike.append(String.join(", ", close)).append('.');
      }
    }
    return alike.toString();
  }

  /** A name without case, accents, spaces and punctuation; empty when nothing else is in it. */
  public static String fold(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replace("ß", "ss");
    StringBuilder folded = new StringBuilder();
    plain
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
