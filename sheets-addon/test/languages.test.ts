import assert from "node:assert/strict";
import { test } from "node:test";
import { words as de } from "@click-ml/panel/words/de";
import { words as en } from "@click-ml/panel/words/en";
import { words as es } from "@click-ml/panel/words/es";
import { FakeGoogle } from "./fake/google";

for (const [locale, { menu, problems }, page] of [
  ["de", de, "panel_de"],
  ["de_AT", de, "panel_de"],
  ["es-419", es, "panel_es"],
  ["en", en, "panel"],
  ["fr", en, "panel"],
] as const) {
  test(`menu, messages and sidebar for a person whose language is ${locale}`, () => {
    const google = new FakeGoogle("Customers", []);
    google.world.locale = locale;
    google.run("simple", "onOpen", { authMode: "NONE" });
    const { screen } = google.world;
    assert.deepEqual(
      screen.menu.map(({ label }) => label),
      [menu.open, menu.allowFormulas, menu.remove],
    );
    google.run("full", "showPanel");
    assert.equal(screen.sidebar?.file, page);
    google.run("full", "allowFormulas");
    assert.deepEqual(screen.said, [menu.connectFirst]);
    google.run("full", "removeWritten");
    assert.equal(google.document.properties.get("toast"), menu.removed(0));
  });

  test(`what Google or the service refuses in the menu, for a person whose language is ${locale}`, () => {
    const google = new FakeGoogle("Customers", [["age"], [31]], () => {
      throw new Error("Address unavailable: https://click-ml.example.org/v1/keys");
    });
    google.world.locale = locale;
    google.document.locale = "en_US";
    google.world.user.set("key", "ck_mine");
    const said = (entry: string) => {
      google.run("full", entry);
      return google.world.screen.said.at(-1);
    };
    assert.equal(said("allowFormulas"), `${problems["service-unreachable"]?.join(". ")}`);
    google.document.locked = true;
    assert.equal(said("removeWritten"), `${problems["sheet-busy"]?.join(". ")}`);
    google.document.locked = false;
    google.document.gone = true;
    assert.equal(said("removeWritten"), `${problems["document-gone"]?.join(". ")}`);
  });
}

test("a formula speaks the language of the spreadsheet, whoever looks at it", () => {
  for (const [locale, { formula }] of [
    ["de_DE", de],
    ["es_ES", es],
    ["en_GB", en],
    ["fr_FR", en],
  ] as const) {
    const google = new FakeGoogle("Customers", []);
    google.document.locale = locale;
    google.world.locale = "es";
    const predict = () => google.run("formula", "CLICKML_PREDICT", "", [["age"]], [[1]], "");
    assert.throws(predict, { message: formula.noModel });
  }
});
