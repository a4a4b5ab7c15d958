// Builds the browser grid page with the panel in it: dist/index.html, and script and style under dist/assets
// with a hash of their content in the name, so that they can be cached for ever.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const room = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(room, "dist");

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
const { metafile } = await build({
  absWorkingDir: room,
  entryPoints: { page: "src/grid/page.ts" },
  outdir: "dist/assets",
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  jsx: "automatic",
  jsxImportSource: "preact",
  minify: true,
  legalComments: "linked",
  metafile: true,
  logLevel: "warning",
});
const made = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === "src/grid/page.ts");
if (!made?.[1].cssBundle) {
  throw new Error("src/grid/page.ts must import a style sheet and give one script and one style");
}
const page = (await readFile(join(room, "src/grid/index.html"), "utf8"))
  .replace('href="page.css"', `href="assets/${basename(made[1].cssBundle)}"`)
  .replace('src="page.js"', `src="assets/${basename(made[0])}"`);
await writeFile(join(dist, "index.html"), page);
