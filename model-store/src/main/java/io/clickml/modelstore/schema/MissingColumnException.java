package io.clickml.modelstore.schema;

import java.util.List;

/** A table lacks columns that a model needs; the message names them and where to look. */
public final class MissingColumnException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> columns;

  MissingColumnException(List<String> columns, String message) {
    super(message);
    this.columns = List.copyOf(columns);
  }

  /** The first missing column. */
  public String column() {
    return columns.get(0);
  }

  /** All missing columns, in the order of the schema. */
  public List<String> columns() {
    return columns;
  }
}
