package io.clickml.service.table.doctor;

import io.clickml.modelstore.encoding.Currencies;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a text that looks like a number.
 *
 * @param body digits and marks
 * @param unit sign or unit before or after it, "" for none
 * @param percent whether a per cent sign follows
 * @param scale the word for thousand, million or more, "" for none
 * @param plus whether a plus sign follows
 * @param exponent whether a power of ten follows, as in 1.5e3
 */
record NumberShape(
    String body, String unit, boolean percent, String scale, boolean plus, boolean exponent) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "[(+\\-\u2212\u2013]?\\s*([^\\d\\s.,'+\\-()%]{0,4})\\s*[+\\-\u2212]?"
              + "((?:\\d[\\d.,'\u2019\u00A0\u202F ]*|[.,]\\d+))([eE][+\\-]?\\d{1,3})?"
              + "\\s*([^\\d()]{0,12})\\)?");
  private static final Set<String> SCALES =
      Set.of("k", "m", "mio", "mn", "mm", "b", "bn", "mrd", "md", "tsd");
  private static final int LONGEST_UNIT = 6;

  /** The shape of a text, or null when it is none. */
  static NumberShape of(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    String lead = matcher.group(1);
    if (!lead.isEmpty() && !Currencies.sign(lead)) {
      return null;
    }
    return tail(matcher, lead);
  }

  private static NumberShape tail(Matcher matcher, String lead) {
    String rest = matcher.group(4).strip();
    boolean plus = rest.endsWith("+");
    rest = plus ? rest.substring(0, rest.length() - 1).strip() : rest;
    boolean percent = rest.startsWith("%");
    rest = percent ? rest.substring(1).strip() : rest;
    String word = rest.split("[\\s\\p{Sc}]", 2)[0];
    String scale = SCALES.contains(word.toLowerCase(Locale.ROOT)) ? word : "";
    String unit = scale.isEmpty() ? rest : rest.substring(word.length()).strip();
    boolean fits =
        unit.length() <= LONGEST_UNIT
            && unit.indexOf(' ') < 0
            && (lead.isEmpty() || unit.isEmpty());
    boolean sane = unit.isEmpty() || Character.isLetter(unit.charAt(0)) || Currencies.sign(unit);
    boolean degrees = unit.startsWith("°");
    return fits && (sane || degrees)
        ? new NumberShape(
            matcher.group(2),
            lead.isEmpty() ? unit : lead,
            percent,
            scale,
            plus,
            matcher.group(3) != null)
        : null;
  }

  /** Whether it is a code such as 01234: no quantity starts with a zero and goes on. */
  boolean leadingZero() {
    return body.length() > 1 && body.charAt(0) == '0' && Character.isDigit(body.charAt(1));
  }
}
