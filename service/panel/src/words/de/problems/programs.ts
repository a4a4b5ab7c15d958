import type { ProblemWords } from "../../said";
import { said } from "../counting";
import { unexpected, unreadable } from "./shared";

const { n, q } = said;

/** What the service refuses because of a program, not of a person. */
export const programs: ProblemWords = {
  "body-unreadable": ["Die Anfrage ist nicht lesbar", unexpected],
  "field-unknown": ["Unbekanntes Feld", unexpected],
  "field-invalid": ["Eine Angabe geht nicht", unreadable],
  "field-missing": ["Eine Angabe fehlt", unreadable],
  "field-twice": ["Eine Angabe steht doppelt", unexpected],
  "query-unknown": ["Unbekannte Angabe", unexpected],
  "query-invalid": ["Eine Angabe geht nicht", unexpected],
  "idempotency-key-invalid": ["Die Anfrage ist nicht gültig", unexpected],
  "idempotency-key-in-use": [
    "Die erste Anfrage läuft noch",
    "Einen Moment warten, dann noch einmal versuchen.",
  ],
  "idempotency-key-reused": ["Die Anfrage ist nicht gültig", unexpected],
  "request-refused": ["Die Anfrage wurde abgelehnt", unreadable],
  "path-unknown": ["Diese Adresse gibt es nicht", unexpected],
  "method-not-allowed": ["Das geht hier nicht", unexpected],
  "answer-not-acceptable": ["Diese Art Antwort gibt es nicht", unexpected],
  "media-type-unknown": ["Dieser Inhalt wird nicht verstanden", unexpected],
  "encoding-refused": ["Gepackte Anfragen werden abgelehnt", unexpected],
  "webhooks-off": [
    "Meldungen nach außen sind abgeschaltet",
    "Wer den Dienst betreibt, kann in der Einstellung alerts.allowedHosts Adressen erlauben.",
  ],
  "webhook-refused": [
    "Die Adresse ist nicht erlaubt",
    (a) => `An ${q(a.url)} kann nichts gesendet werden (${n(a.why)}).`,
  ],
  "https-needed": [
    "Excel lädt Add-ins nur über https",
    "Den Dienst mit ops/start --https starten oder ihm eine öffentliche https-Adresse geben.",
  ],
  "full-key-needed": [
    "Nur ein Schlüssel macht einen Schlüssel für alles",
    "Ein Schlüssel für alles gälte weiter, wenn Sie sich nicht mehr anmelden dürfen. Einen für Vorhersagen machen, oder jemanden fragen, der einen Schlüssel für alles hat.",
  ],
  "key-of-settings": [
    "Der erste Schlüssel bleibt",
    "Er kommt aus den Einstellungen. CLICKML_KEY ändern oder die Datei first-key aus dem Datenordner entfernen und den Dienst neu starten.",
  ],
  internal: [
    "Der Dienst hat einen Fehler gemacht",
    "Bei uns ging etwas schief. Nichts wurde geändert. Bitte die Anfragenummer angeben.",
  ],
  "not-ready": [
    "Der Dienst ist noch nicht bereit",
    "Er startet oder hält gerade an. Gleich noch einmal versuchen.",
  ],
  "body-too-large": [
    "Die Anfrage ist zu groß",
    (a) =>
      a.limit === undefined
        ? "Weniger auf einmal senden."
        : `Die Grenze liegt hier bei ${n(a.limit)} Byte. Weniger auf einmal senden.`,
  ],
};
