package io.clickml.service.table;

import java.time.Instant;

/**
 * A table of a workspace, as SQL holds it.
 *
 * @param workspace who owns it
 * @param id its id
 * @param name a person's name for it
 * @param state whether blocks may still arrive
 * @param rowCount rows, 0 while open
 * @param columnCount columns
 * @param blocks blocks it was closed with, or null
 * @param file name of the file with its cells, null while open
 * @param profile a {@link TableProfile} as JSON; while open, only its column names
 * @param revision raised by every change
 * @param createdAt when it was made
 */
public record UploadedTable(
    String workspace,
    String id,
    String name,
    TableState state,
    int rowCount,
    int columnCount,
    Integer blocks,
    String file,
    String profile,
    int revision,
    Instant createdAt) {
  /** The same table under a name and profile. */
  UploadedTable with(String newName, String newProfile) {
    return new UploadedTable(
        workspace,
        id,
        newName,
        state,
        rowCount,
        columnCount,
        blocks,
        file,
        newProfile,
        revision,
        createdAt);
  }

  /** The same table with its rows in a file. */
  UploadedTable closed(int rows, Integer blockCount, String newFile, String newProfile) {
    return new UploadedTable(
        workspace,
        id,
        name,
        TableState.CLOSED,
        rows,
        columnCount,
        blockCount,
        newFile,
        newProfile,
        revision,
        createdAt);
  }
}
