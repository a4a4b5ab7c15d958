import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { inLanguage } from "../tools/plugins.mjs";

test("the panel without the grid stays under 120 KB on the wire", async (context) => {
  const { outputFiles } = await build({
    absWorkingDir: process.cwd(),
    entryPoints: ["src/mount.tsx"],
    outdir: "target/size",
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    plugins: [inLanguage("de")],
  });
  const bytes = outputFiles.reduce((sum, file) => sum + gzipSync(file.contents).length, 0);
  context.diagnostic(`${bytes} bytes gzipped`);
  assert.ok(bytes < 120_000);
});
