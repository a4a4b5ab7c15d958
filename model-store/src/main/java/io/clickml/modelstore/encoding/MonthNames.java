package io.clickml.modelstore.encoding;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names of months and halves of the day in the usual languages, without accents. */
final class MonthNames {
  private static final String[] NAMES = {
    "jan january januar janner janvier janv ene enero gen gennaio januari janeiro",
    "feb february februar febr fevrier fevr fev febrero febbraio februari fevereiro",
    "mar march marz mrz maerz mars marzo maart mrt marco",
    "apr april avril avr abr abril aprile",
    "may mai mayo maggio mag mei maio",
    "jun june juni juin junio giugno giu junho",
    "jul july juli juillet juil julio luglio lug julho",
    "aug august aout agosto ago augustus",
    "sep sept september septembre septiembre set settembre setembro",
    "oct october okt oktober octobre octubre ottobre ott out outubro",
    "nov november novembre noviembre novembro",
    "dec december dez dezember decembre dic diciembre dicembre dezembro"
  };
  private static final Map<String, Integer> MONTHS = months();

  private MonthNames() {}

  /** The month from 1 to 12, or -1. */
  static int month(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return MONTHS.getOrDefault(plain.toLowerCase(Locale.ROOT), -1);
  }

  /** 0 for AM, 1 for PM, or -1. */
  static int half(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "am", "a" -> 0;
      case "pm", "p" -> 1;
      default -> -1;
    };
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (int month = 1; month <= NAMES.length; month++) {
      for (String name : NAMES[month - 1].split(" ")) {
        months.put(name, month);
      }
    }
    return Map.copyOf(months);
  }
}
