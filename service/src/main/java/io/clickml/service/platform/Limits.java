package io.clickml.service.platform;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What one request, table or training may hold; absent settings take the default.
 *
 * @param rows rows of a table
 * @param columns columns of a table
 * @param cells cells of a table
 * @param cellCharacters characters of one cell
 * @param bodyBytes bytes of one upload, block or call for predictions
 * @param bundleBytes bytes of a bundle that is imported
 * @param predictionRows rows of one call for predictions
 * @param budgetSeconds longest training
 */
public record Limits(
    @Min(1) Integer rows,
    @Min(1) @Max(16_384) Integer columns,
    @Min(1) Long cells,
    @Min(1) Integer cellCharacters,
    @Min(1024) Long bodyBytes,
    @Min(1024) Long bundleBytes,
    @Min(1) Integer predictionRows,
    @Min(1) Integer budgetSeconds) {
  private static final long MEBIBYTE = 1024 * 1024;

  public Limits {
    rows = rows == null ? 1_000_000 : rows;
    columns = columns == null ? 16_384 : columns;
    cells = cells == null ? 50_000_000L : cells;
    cellCharacters = cellCharacters == null ? 100_000 : cellCharacters;
    bodyBytes = bodyBytes == null ? 256 * MEBIBYTE : bodyBytes;
    bundleBytes = bundleBytes == null ? 512 * MEBIBYTE : bundleBytes;
    predictionRows = predictionRows == null ? 200_000 : predictionRows;
    budgetSeconds = budgetSeconds == null ? 3_600 : budgetSeconds;
  }

  /** All defaults. */
  public static Limits defaults() {
    return new Limits(null, null, null, null, null, null, null, null);
  }
}
