import type { Words } from "../en/index";

export const templates: Words["templates"] = {
  title: "Womit anfangen",
  link: "Mit einer Vorlage beginnen",
  lead: "Fünf häufige Fragen. Jede öffnet ein Blatt mit erfundenen Zeilen zum Ausprobieren und sagt, welche Spalten helfen.",
  helps: "Spalten, die helfen",
  open: "Beispielblatt öffnen",
  own: "Danach eigene Zeilen an die Stelle setzen, mit den Spalten, die da sind. Für einige muss die Antwort bekannt sein.",
  each: {
    leave: {
      title: "Wer kündigt",
      about:
        "Eine Zeile je Kunde, so wie er an einem Tag bekannt war, und ob er drei Monate später gekündigt hatte.",
      target: "left",
      helps: [
        ["contract", "wie lange der Vertrag bindet"],
        ["customer since", "neue Kunden gehen leichter"],
        ["logins last month", "wer es nicht mehr nutzt, ist bald weg"],
        ["support calls", "Ärger, den sie hatten"],
        ["late payments", "Ärger, den man mit ihnen hatte"],
        ["monthly fee", "was sie sparen würden"],
      ],
    },
    lead: {
      title: "Welche Anfrage kauft",
      about: "Eine Zeile je Anfrage, so wie sie an einem Tag stand, und ob ein Auftrag daraus wurde.",
      target: "bought",
      helps: [
        ["source", "woher sie kamen"],
        ["demo asked", "was sie taten, nicht was sie sagten"],
        ["price page seen", "wer Preise ansieht, vergleicht"],
        ["mails opened", "ob sie noch zuhören"],
        ["role", "ob sie entscheiden dürfen"],
        ["days since first contact", "alte Anfragen kühlen ab"],
      ],
    },
    campaign: {
      title: "Wer auf die Kampagne antwortet",
      about:
        "Eine Zeile je Kunde, so wie er vor der letzten Kampagne bekannt war, und ob er darauf reagiert hat.",
      target: "responded",
      helps: [
        ["last order days", "wie lange sie weg waren"],
        ["mails opened", "ob sie lesen, was kommt"],
        ["orders", "wie sehr sie das Kaufen gewohnt sind"],
        ["favourite", "ob das Angebot passt"],
        ["voucher used", "ob Angebote sie bewegen"],
        ["age", "für wen das Angebot gemacht ist"],
      ],
    },
    spend: {
      title: "Wie viel sie ausgeben",
      about:
        "Eine Zeile je Kunde, so wie er am Ende eines Quartals bekannt war, und was er im nächsten ausgab.",
      target: "spent next quarter",
      helps: [
        ["spent last year", "Gewohnheiten bleiben"],
        ["orders last year", "oft oder selten"],
        ["days since last order", "wer wegbleibt, gibt weniger aus"],
        ["share on sale", "Schnäppchenjäger warten"],
        ["loyalty card", "ob sie Punkte sammeln"],
        ["favourite", "manches hat seine Saison"],
      ],
    },
    sales: {
      title: "Was wir verkaufen",
      about:
        "Eine Zeile je Woche, Produkt und Laden mit dem, was vorher bekannt war, und wie viele verkauft wurden.",
      target: "sold",
      helps: [
        ["product", "jedes hat sein eigenes Maß"],
        ["shop", "große und kleine"],
        ["price", "was es in der Woche kostete"],
        ["on offer", "Angebote verkaufen mehr, als der Preis sagt"],
        ["degrees expected", "Wetter macht Durst"],
        ["holiday week", "Wochen, die anders sind"],
      ],
    },
  },
};
