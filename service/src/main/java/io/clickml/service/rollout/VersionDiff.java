package io.clickml.service.rollout;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.modelstore.Sentence;
import java.util.List;
import java.util.Map;

/**
 * What is different between two versions of a model, on the wire.
 *
 * @param model slug
 * @param from a version
 * @param to another
 * @param added columns that only {@code to} needs
 * @param removed columns that only {@code from} needs
 * @param reread columns that the two read as different kinds
 * @param quality what their reports say of each
 * @param importances share of each column in what the two decide, the largest first
 * @param rows what they say of recent rows; null when none are kept
 * @param words the gist
 */
record VersionDiff(
    String model,
    int from,
    int to,
    List<String> added,
    List<String> removed,
    List<String> reread,
    Quality quality,
    List<Importance> importances,
    Rows rows,
    List<Sentence> words) {
  /**
   * What reports say.
   *
   * @param from score of {@code from}
   * @param to score of {@code to}
   * @param headlineFrom in words
   * @param headlineTo in words
   */
  record Quality(JsonNode from, JsonNode to, JsonNode headlineFrom, JsonNode headlineTo) {}

  /**
   * A column's share, 0 to 1.
   *
   * @param column its name
   * @param from in {@code from}
   * @param to in {@code to}
   */
  record Importance(String column, double from, double to) {}

  /**
   * Rows that were asked about lately, answered by both.
   *
   * @param asked how many
   * @param changed to how many they give another answer; for numbers: further apart than {@code
   *     from} is usually off
   * @param known of how many of those it is known what happened, without either having learned it
   * @param rightFrom of those that {@code from} got right; for numbers: was nearer to
   * @param rightTo the same for {@code to}
   * @param flips some of the changed ones, those first of which it is known what happened
   */
  record Rows(int asked, int changed, int known, int rightFrom, int rightTo, List<Flip> flips) {}

  /**
   * A row that gets another answer.
   *
   * @param key its name
   * @param cells by column
   * @param from what {@code from} says
   * @param to what {@code to} says
   * @param happened what really did, as text, or null
   */
  record Flip(String key, Map<String, Object> cells, Object from, Object to, String happened) {}
}
