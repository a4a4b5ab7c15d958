package io.clickml.service.table.doctor;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.encoding.YesNoReading;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds columns that say yes or no, also where different hands spelled it differently. */
final class YesNoDoctor {
  private static final int MOST_CELLS = 40;

  /** Words that a letter may stand for; a letter of one language says nothing in another. */
  private static final List<Set<String>> LETTERS =
      List.of(
          Set.of("y", "n", "yes", "no"),
          Set.of("j", "n", "ja", "nein", "nee"),
          Set.of("o", "n", "oui", "non"),
          Set.of("s", "n", "si", "sí", "sì", "no"),
          Set.of("s", "n", "sim", "não", "nao"),
          Set.of("t", "f", "true", "false"));

  private YesNoDoctor() {}

  /** The column as yes or no, or null when it holds something else. */
  static Proposal propose(Distinct cells) {
    if (cells.values() > MOST_CELLS) {
      return null;
    }
    YesNoReading usual = YesNoReading.usual();
    Map<String, String> yes = new TreeMap<>();
    Map<String, String> no = new TreeMap<>();
    for (int i = 0; i < cells.size(); i++) {
      double answer = cells.missing(i) ? 0 : usual.reader().applyAsDouble(cells.cell(i));
      if (Double.isNaN(answer)) {
        return null;
      }
      if (!cells.missing(i)) {
        String text = cells.text(i);
        (answer == 1 ? yes : no).putIfAbsent(text.toLowerCase(Locale.ROOT), text);
      }
    }
    if (yes.isEmpty() || no.isEmpty()) {
      return null;
    }
    Proposal proposal = Proposal.of(usual, new Sentence("read-as.yes-no", Map.of(), "Yes or no."));
    if (yes.size() + no.size() == 2) {
      return proposal;
    }
    return spelled(yes.keySet(), no.keySet()) ? proposal.with(spellings(yes, no)) : null;
  }

  // Bare letters may be anything, such as the points of a compass, "NO" among them: words for both
  // answers must speak for them, or both letters beside 1 and 0.
  private static boolean spelled(Set<String> yes, Set<String> no) {
    boolean digits = yes.contains("1") && no.contains("0");
    List<String> words = Stream.concat(yes.stream(), no.stream()).toList();
    List<String> letters = words.stream().filter(YesNoDoctor::letter).toList();
    if (letters.isEmpty()) {
      return digits || words.stream().anyMatch(word -> word.length() > 1);
    }
    return LETTERS.stream()
        .filter(known -> known.containsAll(letters))
        .anyMatch(
            known ->
                (digits && known(known, yes, true) && known(known, no, true))
                    || (known(known, yes, false) && known(known, no, false)));
  }

  private static boolean known(Set<String> known, Set<String> words, boolean letters) {
    return words.stream().anyMatch(word -> letter(word) == letters && known.contains(word));
  }

  private static boolean letter(String word) {
    return word.length() == 1 && Character.isLetter(word.charAt(0)) && word.charAt(0) < 0x250;
  }

  private static Sentence spellings(Map<String, String> yes, Map<String, String> no) {
    return new Sentence(
        "column.yes-no-spellings",
        Map.of("yes", List.copyOf(yes.values()), "no", List.copyOf(no.values())),
        "Different spellings are taken together: %s for yes, %s for no."
            .formatted(quoted(yes), quoted(no)));
  }

  private static String quoted(Map<String, String> words) {
    return "“" + String.join("”, “", words.values()) + "”";
  }
}
