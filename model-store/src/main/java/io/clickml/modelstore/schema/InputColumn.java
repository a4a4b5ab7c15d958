package io.clickml.modelstore.schema;

import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.table.ColumnType;
import java.util.List;
import java.util.Objects;

/**
 * A column that a model learned from.
 *
 * @param name the user's name of it
 * @param aliases other names it may come under
 * @param type type of its values; that of the reading
 * @param reading how its cells become values
 * @param required whether scoring without it is refused
 * @param domain what it held when the model was made
 */
public record InputColumn(
    String name,
    List<String> aliases,
    ColumnType type,
    Reading reading,
    boolean required,
    Domain domain) {
  public InputColumn {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(domain, "domain");
    aliases = List.copyOf(aliases);
    if (type != reading.type()) {
      throw new IllegalArgumentException(
          "column " + name + ": type " + type + ", but its reading gives " + reading.type());
    }
  }

  /** A required column without aliases. */
  public static InputColumn of(String name, Reading reading, Domain domain) {
    return new InputColumn(name, List.of(), reading.type(), reading, true, domain);
  }

  /** The same column, known under other names too. */
  public InputColumn withAliases(List<String> otherNames) {
    return new InputColumn(name, otherNames, type, reading, required, domain);
  }
}
