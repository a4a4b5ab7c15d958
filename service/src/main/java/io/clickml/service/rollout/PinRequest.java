package io.clickml.service.rollout;

import java.util.Map;

/**
 * A row to be pinned.
 *
 * @param cells by column
 * @param expected the answer
 * @param tolerance how far a number may be off; absent for other answers
 * @param note why
 */
record PinRequest(Map<String, Object> cells, Object expected, Double tolerance, String note) {}
