import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Script } from "node:vm";
import { FakeGoogle } from "./fake/google";

const code = readFileSync("dist/Code.js", "utf8");

/** What Google calls: triggers, the menu, the sidebar, and formulas. */
const ENTRIES = [
  "onOpen",
  "onInstall",
  "onEdit",
  "showPanel",
  "allowFormulas",
  "removeWritten",
  "answer",
  "CLICKML_PREDICT",
  "CLICKML_WHY",
];

test("the script is plain: it parses, and its entry points are top-level declarations", () => {
  new Script(code);
  assert.doesNotMatch(code, /^\s*(import|export) /m);
  const declared = [...code.matchAll(/^function (\w+)\(/gm)].map(([, name]) => name);
  assert.deepEqual(declared, ENTRIES);
});

test("formulas keep the JSDoc by which Google knows them", () => {
  for (const name of ["CLICKML_PREDICT", "CLICKML_WHY"]) {
    const comment =
      code
        .slice(0, code.indexOf(`function ${name}(`))
        .split("/**")
        .at(-1) ?? "";
    assert.match(comment, /@customfunction/);
    assert.match(comment, /@param \{range\} rows/);
  }
});

const files: string[] = JSON.parse(readFileSync("dist/files.json", "utf8"));

test("there is a sidebar in every language", () => {
  const pages = files.filter((name) => name.endsWith(".html"));
  const languages = pages.map((page) => /<html lang="(..)"/.exec(readFileSync(`dist/${page}`, "utf8"))?.[1]);
  assert.deepEqual(languages.sort(), ["de", "en", "es"]);
});

for (const file of files.filter((name) => name.endsWith(".html"))) {
  test(`the sidebar, ${file}, is one file of less than 250 KB without a template literal`, () => {
    const page = readFileSync(`dist/${file}`, "utf8");
    const bytes = Buffer.byteLength(page);
    assert.ok(bytes < 250_000, `${bytes} bytes`);
    assert.ok(!page.includes("`"), "Google cuts what looks like a comment out of template literals");
    assert.doesNotMatch(page, /<(script|link)[^>]+(src|href)=/);
    assert.equal(page.match(/<\/script>/g)?.length, 1);
  });
}

test("the manifest asks for no more than it needs, and names the service", () => {
  const manifest = JSON.parse(readFileSync("dist/appsscript.json", "utf8"));
  assert.deepEqual(manifest.oauthScopes, [
    "https://www.googleapis.com/auth/spreadsheets.currentonly",
    "https://www.googleapis.com/auth/script.container.ui",
    "https://www.googleapis.com/auth/script.external_request",
  ]);
  assert.deepEqual(manifest.urlFetchWhitelist, ["{{address}}/"]);
  assert.equal(manifest.runtimeVersion, "V8");
});

test("the menu is made before anybody allowed anything, and each item calls an entry point", () => {
  const google = new FakeGoogle("Customers", []);
  google.run("simple", "onOpen", { authMode: "NONE" });
  const { menu } = google.world.screen;
  assert.equal(menu.length, 3);
  assert.ok(menu.every(({ calls }) => ENTRIES.includes(calls)));
  google.run("full", "showPanel");
  assert.deepEqual(google.world.screen.sidebar, { title: "click-ml", file: "panel" });
});
