package io.clickml.modelstore.encoding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Signs and codes of currencies as they stand beside amounts: "€", "EUR", "US$". */
public final class Currencies {
  private static final Set<String> CODES =
      Set.of(
          "eur", "usd", "gbp", "chf", "jpy", "cad", "aud", "us$", "ca$", "a$", "r$", "rs", "rs.",
          "inr", "brl", "sek", "nok", "dkk", "pln", "czk");
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("EUR", "€"),
          Map.entry("USD", "$"),
          Map.entry("US$", "$"),
          Map.entry("GBP", "£"),
          Map.entry("JPY", "¥"),
          Map.entry("CAD", "CA$"),
          Map.entry("AUD", "A$"),
          Map.entry("BRL", "R$"),
          Map.entry("INR", "₹"),
          Map.entry("RS", "₹"),
          Map.entry("RS.", "₹"));

  private Currencies() {}

  /** Whether a unit is an amount of money, as "€", "usd" and "€/kg" are. */
  public static boolean sign(String unit) {
    return unit.codePoints().anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL)
        || CODES.contains(unit.toLowerCase(Locale.ROOT));
  }

  /** The currencies that signs mean, each once and by its usual sign: EUR and €/kg are both €. */
  public static List<String> of(List<String> signs) {
    return signs.stream().map(Currencies::usual).distinct().toList();
  }

  /** The single signs of a unit that joins several with spaces; none where it is another unit. */
  static List<String> joined(String unit) {
    if (unit.indexOf(' ') < 0) {
      return List.of();
    }
    List<String> parts = List.of(unit.split(" +"));
    return parts.stream().allMatch(Currencies::sign) ? parts : List.of();
  }

  /** What may stand beside a number of a unit: the unit as it is, or one of the signs it joins. */
  static List<String> spellings(String unit) {
    return Stream.concat(Stream.of(unit), joined(unit).stream()).toList();
  }

  private static String usual(String sign) {
    String money = sign.split("/", 2)[0].toUpperCase(Locale.ROOT);
    return SIGNS.getOrDefault(money, money);
  }
}
