package io.clickml.service.table.doctor;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a column name, in lower case and without accents: "ArrDelay_[min]" is arr, delay,
 * min.
 */
record ColumnWords(List<String> words, String joined) {
  private static final Set<String> IDS =
      Set.of(
          "id",
          "ids",
          "uid",
          "udi",
          "uuid",
          "guid",
          "key",
          "nr",
          "nummer",
          "number",
          "numero",
          "index",
          "pk",
          "rowid",
          "kennung",
          "identifier",
          "identificador",
          "identifiant");
  private static final Set<String> PLACES =
      Set.of("zip", "zipcode", "plz", "postal", "postcode", "postleitzahl", "cap", "cp");
  private static final Set<String> CODES =
      Set.of(
          "code",
          "codes",
          "type",
          "typ",
          "tipo",
          "class",
          "klasse",
          "region",
          "browser",
          "system",
          "systems",
          "category",
          "kategorie",
          "group",
          "gruppe",
          "cluster",
          "segment",
          "department",
          "abteilung",
          "store",
          "shop",
          "filiale",
          "branch",
          "channel",
          "kanal",
          "country",
          "land",
          "county",
          "district",
          "carrier");
  private static final Set<String> PERSONS =
      Set.of(
          "customer",
          "client",
          "user",
          "member",
          "subscriber",
          "contact",
          "person",
          "account",
          "household",
          "visitor",
          "patient",
          "kunde",
          "kunden",
          "mitglied",
          "nutzer",
          "konto",
          "cliente",
          "usuario",
          "utente");
  private static final Set<String> PEOPLES_NUMBERS =
      Set.of("kundennummer", "kundennr", "mitgliedsnummer", "kontonummer", "benutzernummer");
  private static final Set<String> TIMES =
      Set.of(
          "year", "jahr", "annee", "ano", "anno", "month", "monat", "mois", "mes", "mese", "day",
          "tag", "jour", "dia", "giorno", "week", "woche", "hour", "stunde", "age", "alter");
  private static final Set<String> STAMPS =
      Set.of("time", "timestamp", "date", "datum", "created", "updated", "zeit", "epoch", "ts");

  ColumnWords {
    words = List.copyOf(words);
  }

  static ColumnWords of(String name) {
    String split = name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", " ");
    String plain =
        Normalizer.normalize(split.replace("ß", "ss"), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    List<String> words =
        Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
            .map(word -> word.matches("\\d+") ? word : word.replaceAll("\\d+$", ""))
            .filter(word -> !word.isEmpty())
            .toList();
    return new ColumnWords(words, String.join(" ", words));
  }

  boolean any(Set<String> of) {
    return words.stream().anyMatch(of::contains);
  }

  /** A "customer number", but not the "number of customers". */
  boolean nameAnIdentifier() {
    return any(IDS) && !(words.get(0).equals("number") && words.size() > 1);
  }

  /** The number of a customer or the like, which may come in several rows. */
  boolean namePeople() {
    return (any(PERSONS) && nameAnIdentifier()) || any(PEOPLES_NUMBERS);
  }

  boolean nameAPlace() {
    return any(PLACES);
  }

  /** By the last word, which names the thing: a "TrafficType", but not "StorePurchases". */
  boolean nameACode() {
    return !words.isEmpty() && CODES.contains(words.get(words.size() - 1));
  }

  boolean nameATime() {
    return any(TIMES);
  }

  boolean nameAStamp() {
    return any(STAMPS);
  }
}
