package io.clickml.service.table.doctor;

import java.util.Set;

/** Words in the names of columns that people want to have predicted. */
final class TargetWords {
  /** What hardly any other column is called. */
  static final Set<String> STRONG =
      Set.of(
          "target",
          "label",
          "y",
          "churn",
          "churned",
          "response",
          "responded",
          "outcome",
          "result",
          "survived",
          "converted",
          "conversion",
          "purchased",
          "bought",
          "defaulted",
          "fraud",
          "cancelled",
          "canceled",
          "left",
          "recommended",
          "ziel",
          "zielwert",
          "ergebnis",
          "kuendigung",
          "kundigung",
          "gekuendigt",
          "gekundigt",
          "gekauft",
          "abwanderung",
          "antwort",
          "cible",
          "resultat",
          "reponse",
          "objetivo",
          "resultado",
          "respuesta",
          "obiettivo",
          "risultato",
          "risposta",
          "abandono",
          "failure",
          "species",
          "won",
          "subscribed");

  /** What such a column is often called, but others too. */
  static final Set<String> WEAK =
      Set.of(
          "price",
          "preis",
          "sales",
          "umsatz",
          "verkauf",
          "revenue",
          "charges",
          "kosten",
          "cost",
          "amount",
          "betrag",
          "score",
          "rating",
          "class",
          "klasse",
          "quality",
          "value",
          "wert",
          "prix",
          "precio",
          "prezzo",
          "ventas",
          "ventes",
          "delay",
          "salary",
          "gehalt",
          "demand",
          "nachfrage");

  private TargetWords() {}
}
