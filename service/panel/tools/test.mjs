// Runs the tests of one kind, of the package it is called in, with Node's own runner: `unit` (src/**/*.test.ts), `browser`
// (test/**/*.test.ts, in a real Chromium), `e2e` (e2e/**/*.test.ts, against the packaged service too), or of a folder.
// TypeScript is compiled first, because Node 20 cannot read it.
import { spawnSync } from "node:child_process";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { inLanguage } from "./plugins.mjs";

const room = process.cwd();
const [kind, ...only] = process.argv.slice(2);
const folder = { unit: "src", browser: "test", e2e: "e2e" }[kind] ?? kind;
const out = join(room, "target", "test", folder);

const names = await readdir(join(room, folder), { recursive: true });
const tests = names
  .filter((name) => /\.test\.tsx?$/.test(name) && only.every((word) => name.includes(word)))
  .sort();
if (tests.length === 0) {
  throw new Error(`no tests of kind ${kind} under ${folder}`);
}
await rm(out, { recursive: true, force: true });
await build({
  absWorkingDir: room,
  entryPoints: tests.map((name) => join(folder, name)),
  outdir: out,
  outbase: folder,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  jsx: "automatic",
  jsxImportSource: "preact",
  plugins: [
    inLanguage("en"),
    { name: "packages", setup: ({ onResolve }) => onResolve({ filter: /^[^./]/ }, outside) },
  ],
  loader: { ".css": "empty" },
  sourcemap: "inline",
  logLevel: "warning",
});
/** Packages stay outside but for our own, which are TypeScript. */
function outside({ path, kind }) {
  return kind === "entry-point" || path.startsWith("@click-ml/") ? undefined : { path, external: true };
}

const files = tests.map((name) => join(out, name.replace(/\.tsx?$/, ".mjs")));
// Each file of e2e starts a service and trains: one after the other, or they would take each other's time.
const turns = kind === "e2e" ? ["--test-concurrency=1"] : [];
const { status } = spawnSync(process.execPath, ["--enable-source-maps", "--test", ...turns, ...files], {
  cwd: room,
  stdio: "inherit",
});
process.exit(status ?? 1);
