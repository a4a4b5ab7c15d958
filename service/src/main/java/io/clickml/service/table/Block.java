package io.clickml.service.table;

/**
 * One block of rows of an open table.
 *
 * @param n its number, from 0
 * @param file name of the file with its cells
 * @param rowCount rows in it
 */
public record Block(int n, String file, int rowCount) {}
