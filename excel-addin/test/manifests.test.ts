import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { launchChromium } from "@click-ml/panel/chromium";
import type { Browser } from "playwright-core";

const ADDRESS = "https://click.example.org/ml";

/** A manifest as the service serves it. */
function filled(name: string): string {
  return readFileSync(join("dist", name), "utf8")
    .replaceAll("{{address}}", ADDRESS)
    .replaceAll("{{host}}", "click.example.org")
    .replaceAll("{{id}}", "1f0ad8a2-66e2-3a5c-8b3c-0a5b1f2b9d11");
}

/** Microsoft's own check; it says nothing when all is well, so its exit status counts. */
function validate(manifest: string) {
  const folder = mkdtempSync(join(tmpdir(), "click-ml-manifest-"));
  try {
    const file = join(folder, "manifest.json");
    writeFileSync(file, manifest);
    const tool = createRequire(import.meta.url).resolve("office-addin-manifest/package.json");
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(dirname(tool), "cli.js"), "validate", file],
      { encoding: "utf8" },
    );
    return { status, said: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("the unified manifest", () => {
  it("is accepted by office-addin-manifest", () => {
    const { status, said } = validate(filled("manifest.json"));
    assert.equal(status, 0, said);
  });

  it("would be refused with a runtime that does not last as it must", () => {
    const { status } = validate(filled("manifest.json").replace('"lifetime": "long"', '"lifetime": "ever"'));
    assert.equal(status, 1);
  });
});

/** What is read out of an XML manifest, by the browser's own parser. */
interface Read {
  readonly error: string | null;
  readonly order: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
  readonly used: readonly string[];
  readonly defined: readonly { readonly kind: string; readonly id: string; readonly value: string }[];
  readonly ids: readonly string[];
  readonly functions: readonly string[];
}

describe("the add-in-only manifest", () => {
  let browser: Browser;
  let read: Read;

  before(async () => {
    browser = await launchChromium();
    const page = await browser.newPage();
    read = await page.evaluate((text) => {
      const xml = new DOMParser().parseFromString(text, "application/xml");
      const all = [...xml.querySelectorAll("*")];
      const named = (name: string) => all.filter((one) => one.localName === name);
      const children = [...(xml.documentElement?.children ?? [])];
      return {
        error: xml.querySelector("parsererror")?.textContent ?? null,
        order: children.map((one) => one.localName),
        texts: Object.fromEntries(
          children.map((one) => [one.localName, one.getAttribute("DefaultValue") ?? one.textContent ?? ""]),
        ),
        used: all.flatMap((one) => one.getAttribute("resid") ?? []),
        defined: all
          .filter((one) => one.parentElement?.parentElement?.localName === "Resources")
          .map((one) => ({
            kind: one.parentElement?.localName ?? "",
            id: one.getAttribute("id") ?? "",
            value: one.getAttribute("DefaultValue") ?? "",
          })),
        ids: all.flatMap((one) => one.getAttribute("id") ?? []),
        functions: named("FunctionName").map((one) => one.textContent ?? ""),
      };
    }, filled("manifest.xml"));
  });

  after(() => browser?.close());

  it("has its parts in the order of the schema", () => {
    assert.equal(read.error, null);
    assert.deepEqual(read.order, [
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "AppDomains",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
    assert.match(read.texts.Version ?? "", /^\d+\.\d+\.\d+\.\d+$/);
    assert.match(read.texts.Id ?? "", /^[0-9a-f-]{36}$/);
    assert.ok((read.texts.Description ?? "").length <= 250);
  });

  it("defines once what it refers to, and nothing else", () => {
    const ids = read.defined.map(({ id }) => id);
    assert.deepEqual([...new Set(read.used)].sort(), [...ids].sort());
    assert.equal(new Set(read.ids).size, read.ids.length, "no id stands twice");
    assert.ok(
      ids.every((id) => id.length <= 32),
      "Office reads 32 letters of an id",
    );
  });

  it("keeps texts within what Office shows, and addresses on https", () => {
    const most: Record<string, number> = { ShortStrings: 125, LongStrings: 250, Urls: 2_000, Images: 2_000 };
    for (const { kind, id, value } of read.defined) {
      assert.ok(value.length > 0 && value.length <= (most[kind] ?? 0), `${kind} ${id}`);
      assert.ok(!["Urls", "Images"].includes(kind) || value.startsWith(`${ADDRESS}/`), value);
    }
  });

  it("calls only functions that the page makes known", () => {
    const page = readFileSync("src/taskpane/page.ts", "utf8");
    assert.deepEqual(read.functions, ["predict", "models"]);
    for (const name of read.functions) {
      assert.ok(page.includes(`Office.actions.associate("${name}"`), name);
    }
  });
});
