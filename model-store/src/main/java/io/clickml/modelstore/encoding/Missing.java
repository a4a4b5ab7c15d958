package io.clickml.modelstore.encoding;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Words that stand for "no value". Blank cells are always missing, whatever the words. */
public final class Missing {
  private static final Set<String> USUAL =
      words(
          Set.of(
              "na", "n/a", "n.a.", "#n/a", "#na", "nan", "null", "nil", "-", "--", "–", "—", "?",
              ".", "(null)", "(blank)", "#nv", "k.a.", "k. a.", "s/o", "n.v.t.", "n.d.", "#value!",
              "#wert!", "#ref!", "#bezug!", "#div/0!", "#name?", "#null!", "#num!", "#zahl!"));

  private Missing() {}

  /** The words for "no value" in spreadsheets and exports; error cells included. */
  public static Set<String> usual() {
    return USUAL;
  }

  /** The words folded (lower case, stripped), sorted, unmodifiable. */
  static Set<String> words(Collection<String> words) {
    Set<String> folded = new TreeSet<>();
    for (String word : words) {
      folded.add(fold(word));
    }
    return Collections.unmodifiableSet(folded);
  }

  /** Whether a cell is blank, not a number at all (NaN), or one of the folded words. */
  static boolean is(Object cell, Set<String> words) {
    if (cell instanceof String text) {
      String stripped = CellText.strip(text);
      return stripped.isEmpty() || (!words.isEmpty() && words.contains(fold(stripped)));
    }
    return cell == null || (cell instanceof Double number && number.isNaN());
  }

  static String fold(String word) {
    return CellText.strip(word).toLowerCase(Locale.ROOT);
  }
}
