/** Uploaded tables: their rows, and how each column is read. */
package io.clickml.service.table;
