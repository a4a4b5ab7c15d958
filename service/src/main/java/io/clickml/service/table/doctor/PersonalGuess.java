package io.clickml.service.table.doctor;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.table.ColumnType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Guesses which columns say who a person is, by name and by the look of the cells. */
final class PersonalGuess {
  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "email", Set.of("email", "mail", "emails", "correo", "courriel"),
          "phone",
              Set.of(
                  "phone",
                  "telephone",
                  "telefon",
                  "tel",
                  "mobile",
                  "handy",
                  "telefono",
                  "fax",
                  "cellphone",
                  "mobil"),
          "name",
              Set.of(
                  "firstname",
                  "lastname",
                  "surname",
                  "vorname",
                  "nachname",
                  "fullname",
                  "prenom",
                  "apellido",
                  "apellidos",
                  "cognome",
                  "achternaam",
                  "voornaam",
                  "kundenname"),
          "address",
              Set.of(
                  "address",
                  "street",
                  "adresse",
                  "strasse",
                  "hausnummer",
                  "adresszusatz",
                  "direccion",
                  "calle",
                  "indirizzo",
                  "rue",
                  "adres"),
          "account", Set.of("iban", "bic", "creditcard", "kreditkarte", "kontonummer"),
          "number", Set.of("ssn", "passport", "ausweis", "steuernummer", "dni", "nif"),
          "birthday", Set.of("birthday", "birthdate", "dob", "geburtstag", "geburtsdatum"),
          "ip", Set.of("ip", "ipaddress"));
  private static final Set<String> NAMES =
      Set.of(
          "name",
          "names",
          "first name",
          "last name",
          "full name",
          "family name",
          "customer name",
          "client name",
          "contact name",
          "nom",
          "nombre",
          "nome",
          "contact person",
          "ansprechpartner",
          "date of birth",
          "birth date");
  private static final Map<String, Pattern> LOOKS =
      Map.of(
          "email", Pattern.compile("[^\\s@]+@[^\\s@]+\\.[A-Za-z]{2,}"),
          "account", Pattern.compile("[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7}[A-Z0-9 ]{0,4}"),
          "phone", Pattern.compile("(?:\\+|00)\\d{1,3}[ ()/.-]?(?:[\\d ()/.-]{6,16})\\d"),
          "ip", Pattern.compile("(?:\\d{1,3}\\.){3}\\d{1,3}"));
  private static final Set<ColumnType> NEVER = Set.of(ColumnType.YES_NO, ColumnType.CONSTANT);
  private static final Set<String> NUMBERED = Set.of("phone", "account", "number");
  private static final Pattern LONG = Pattern.compile("\\d{7,}");
  private static final int SAMPLE = 200;
  private static final int FEW = 5;
  private static final double HALF = 0.5;
  private static final double SOME = 0.2;

  private PersonalGuess() {}

  /** Why the column looks personal, or null. */
  static Sentence of(ColumnWords name, ColumnType type, Distinct cells) {
    if (NEVER.contains(type) || cells.filled() == 0) {
      return null;
    }
    String look = byLook(cells);
    if (look != null) {
      return sentence(look, "The cells look like %s.".formatted(words(look)));
    }
    boolean varied = cells.values() >= FEW && cells.values() >= SOME * cells.filled();
    String named = varied ? byName(name) : null;
    if (named != null && !possible(named, type, cells)) {
      return null;
    }
    return named == null
        ? null
        : sentence(named, "The column's name says that it holds %s.".formatted(words(named)));
  }

  /** Birthdays tell an age, from which much is learned; they are pointed out, not left out. */
  static boolean isBirthday(Sentence guess) {
    return guess.args().get("kind").equals("birthday");
  }

  // "Mobile minutes" counts something: only long numbers name a person, only dates are birthdays.
  private static boolean possible(String kind, ColumnType type, Distinct cells) {
    return switch (type) {
      case NUMBER ->
          NUMBERED.contains(kind) && cells.sample(SAMPLE).stream().allMatch(longOne(cells));
      case DATE -> kind.equals("birthday");
      default -> true;
    };
  }

  private static Predicate<Integer> longOne(Distinct cells) {
    return index -> LONG.matcher(cells.text(index)).matches();
  }

  private static String byName(ColumnWords name) {
    if (NAMES.contains(name.joined())) {
      return name.joined().contains("birth") ? "birthday" : "name";
    }
    String joined = String.join("", name.words());
    return WORDS.entrySet().stream()
        .filter(kind -> name.any(kind.getValue()) || kind.getValue().contains(joined))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .orElse(null);
  }

  private static String byLook(Distinct cells) {
    List<String> texts =
        cells.sample(SAMPLE).stream()
            .filter(index -> cells.cell(index) instanceof String)
            .map(cells::text)
            .toList();
    for (Map.Entry<String, Pattern> look : new java.util.TreeMap<>(LOOKS).entrySet()) {
      long alike = texts.stream().filter(text -> look.getValue().matcher(text).matches()).count();
      if (alike > 0 && alike >= HALF * texts.size()) {
        return look.getKey();
      }
    }
    return null;
  }

  private static String words(String kind) {
    return switch (kind) {
      case "email" -> "e-mail addresses";
      case "phone" -> "telephone numbers";
      case "name" -> "names of people";
      case "address" -> "addresses";
      case "account" -> "bank accounts";
      case "birthday" -> "birthdays";
      case "ip" -> "network addresses";
      default -> "official numbers of people";
    };
  }

  private static Sentence sentence(String kind, String text) {
    return new Sentence("personal." + kind, Map.of("kind", kind), text);
  }
}
