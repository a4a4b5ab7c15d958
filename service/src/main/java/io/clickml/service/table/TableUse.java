package io.clickml.service.table;

/** Knows who still needs a table; features that use tables plug one in. */
@FunctionalInterface
public interface TableUse {
  /** Whether the table must stay for now. */
  boolean uses(String workspace, String table);
}
