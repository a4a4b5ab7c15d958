/** Rows in memory: raw cells as they came, and the typed columns that readings make of them. */
package io.clickml.modelstore.table;
