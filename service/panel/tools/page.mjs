// Builds a page with the panel in it: the page itself, and script and style under assets with a hash of their content in
// the name, so that they can be cached for ever.
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "esbuild";

/** Builds `entry` and puts it into the page `html`, which speaks of page.css and page.js; writes both under `dist`. */
export async function buildPage({ room, entry, html, dist }) {
  const { metafile } = await build({
    absWorkingDir: room,
    entryPoints: { page: entry },
    outdir: join(dist, "assets"),
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
  const [script, made] =
    Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === entry) ?? [];
  if (!made?.cssBundle) {
    throw new Error(`${entry} must give one script and one style`);
  }
  const page = (await readFile(join(room, html), "utf8"))
    .replace('href="page.css"', `href="assets/${basename(made.cssBundle)}"`)
    .replace('src="page.js"', `src="assets/${basename(script)}"`);
  await writeFile(join(dist, basename(html)), page);
}
