package io.clickml.modelstore.encoding;

import io.clickml.modelstore.table.ColumnType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Cells say yes (1) or no (0).
 *
 * @param yes words for yes, at least one; case does not matter; 1 and true in any cell type
 * @param no words for no, at least one, none of them in {@code yes}
 * @param missing words that stand for "no value"
 */
public record YesNoReading(List<String> yes, List<String> no, Set<String> missing)
    implements NumericReading {
  private static final List<String> USUAL_YES =
      List.of(
          "yes",
          "y",
          "true",
          "t",
          "1",
          "ja",
          "j",
          "wahr",
          "oui",
          "o",
          "vrai",
          "si",
          "sí",
          "s",
          "sì",
          "verdadero",
          "vero",
          "sim",
          "verdadeiro",
          "waar",
          "tak",
          "ano",
          "да",
          "はい",
          "是",
          "on");
  private static final List<String> USUAL_NO =
      List.of(
          "no", "n", "false", "f", "0", "nein", "falsch", "non", "faux", "falso", "não", "nao",
          "nee", "onwaar", "nie", "ne", "нет", "いいえ", "否", "off");

  public YesNoReading {
    yes = fold(yes);
    no = fold(no);
    missing = Missing.words(missing);
    Set<String> both = new HashSet<>(yes);
    both.retainAll(no);
    if (yes.isEmpty() || no.isEmpty() || !both.isEmpty()) {
      throw new IllegalArgumentException("yes and no need words of their own: " + yes + ", " + no);
    }
  }

  /** Yes and no in the usual languages, true and false, 1 and 0. */
  public static YesNoReading usual() {
    return new YesNoReading(USUAL_YES, USUAL_NO, Missing.usual());
  }

  /** One word each, for example a column of just "m" and "f". */
  public static YesNoReading of(String yes, String no) {
    return new YesNoReading(List.of(yes), List.of(no), Missing.usual());
  }

  @Override
  public ColumnType type() {
    return ColumnType.YES_NO;
  }

  @Override
  public ToDoubleFunction<Object> reader() {
    Set<String> yesWords = Set.copyOf(yes);
    Set<String> noWords = Set.copyOf(no);
    return cell -> {
      String word = Missing.fold(CellText.of(cell));
      return yesWords.contains(word) ? 1 : noWords.contains(word) ? 0 : Double.NaN;
    };
  }

  private static List<String> fold(List<String> words) {
    return words.stream().map(word -> Missing.fold(CellText.of(word))).distinct().toList();
  }
}
