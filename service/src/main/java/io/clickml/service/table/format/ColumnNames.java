package io.clickml.service.table.format;

import io.clickml.modelstore.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names fit for a table: none blank, none twice.
 *
 * @param names one per column
 * @param notes which columns were named or renamed
 */
public record ColumnNames(List<String> names, List<Sentence> notes) {

  /** From header cells as they came; a blank or null name becomes {@code Column n}. */
  public static ColumnNames of(List<String> header) {
    Set<String> taken = new HashSet<>();
    for (String name : header) {
      taken.add(name == null ? "" : name.strip());
    }
    Set<String> used = new HashSet<>();
    List<String> names = new ArrayList<>();
    List<Sentence> notes = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String wanted = header.get(i) == null ? "" : header.get(i).strip();
      String name = wanted;
      if (wanted.isEmpty()) {
        name = free("Column " + (i + 1), taken, used);
        notes.add(unnamed(i, name));
      } else if (used.contains(wanted)) {
        name = free(wanted, taken, used);
        notes.add(renamed(wanted, name));
      }
      used.add(name);
      names.add(name);
    }
    return new ColumnNames(names, notes);
  }

  private static String free(String wanted, Set<String> taken, Set<String> used) {
    String name = wanted;
    for (int n = 2; taken.contains(name) || used.contains(name); n++) {
      name = wanted + " (" + n + ")";
    }
    return name;
  }

  private static Sentence unnamed(int column, String name) {
    return new Sentence(
        "table.column-unnamed",
        Map.of("position", column + 1, "column", name),
        "Column %d has no name; it is called “%s” here.".formatted(column + 1, name));
  }

  private static Sentence renamed(String wanted, String name) {
    return new Sentence(
        "table.column-renamed",
        Map.of("name", wanted, "column", name),
        "The name “%s” stands above more than one column; the later one is called “%s” here."
            .formatted(wanted, name));
  }
}
