import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

const ASSETS = "dist/assets";
const text = (name: string) => readFileSync(join(ASSETS, name), "utf8");

/** A script and all that it loads at once, not when somebody wants it. */
function withImports(name: string, found = new Set<string>()): Set<string> {
  if (!found.has(name)) {
    found.add(name);
    for (const [, next] of text(name).matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)) {
      withImports(next ?? "", found);
    }
  }
  return found;
}

test("the pane is small, and loads Microsoft's sign-in library only when somebody signs in", (context) => {
  const scripts = readdirSync(ASSETS).filter((name) => name.endsWith(".js"));
  const page = scripts.find((name) => name.startsWith("page-")) ?? "";
  const loaded = [...withImports(page)];
  const bytes = loaded.reduce((sum, name) => sum + gzipSync(text(name)).length, 0);
  context.diagnostic(`${bytes} bytes gzipped in ${loaded.length} scripts, without the words`);
  assert.ok(bytes < 100_000);
  const library = scripts.filter((name) => text(name).includes("NestedAppAuthRequest"));
  assert.deepEqual(
    library.map((name) => name.split("-")[0]),
    ["microsoft"],
  );
  assert.ok(!loaded.some((name) => library.includes(name)), loaded.join(" "));
});
