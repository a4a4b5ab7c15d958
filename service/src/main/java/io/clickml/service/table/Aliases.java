package io.clickml.service.table;

import io.clickml.service.platform.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Other names under which the columns of a table may come; no name means two columns. */
final class Aliases {
  private final List<String> names;
  private final Map<String, List<String>> aliases;

  /**
   * @param names of all columns
   * @param aliases known so far, by column
   */
  Aliases(List<String> names, Map<String, List<String>> aliases) {
    this.names = names;
    this.aliases = new HashMap<>(aliases);
  }

  /** Replaces the aliases of a column; {@code field} is where the request names them. */
  void put(String column, List<String> wanted, String field) {
    Set<String> kept = new LinkedHashSet<>();
    for (int i = 0; i < wanted.size(); i++) {
      String alias = wanted.get(i).strip();
      if (taken(column, alias)) {
        String rule = "is “" + alias + "”, which already names another column";
        throw Problems.fieldInvalid(field + "[" + i + "]", rule);
      }
      if (!alias.equals(column)) {
        kept.add(alias);
      }
    }
    aliases.remove(column);
    if (!kept.isEmpty()) {
      aliases.put(column, new ArrayList<>(kept));
    }
  }

  Map<String, List<String>> all() {
    return aliases;
  }

  private boolean taken(String column, String alias) {
    boolean name = names.contains(alias) && !alias.equals(column);
    return name
        || aliases.entrySet().stream()
            .anyMatch(other -> !other.getKey().equals(column) && other.getValue().contains(alias));
  }
}
