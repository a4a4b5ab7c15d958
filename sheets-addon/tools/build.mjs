// Builds what a script project holds: dist/Code.js (the server part, entry points as plain functions), dist/panel.html
// (the sidebar in one file, one per language) and dist/appsscript.json (the manifest, still without the address of a
// service); dist/files.json names them.
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { drawnCurves, inEveryLanguage, inLanguage, LANGUAGES } from "../../service/panel/tools/plugins.mjs";
import { entryPoints } from "./entryPoints.mjs";
import { smaller } from "./smaller.mjs";

const room = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(room, "dist");
const INSIDE = "ClickMl_";

const common = {
  absWorkingDir: room,
  bundle: true,
  write: false,
  minify: true,
  charset: "ascii",
  legalComments: "none",
  logLevel: "warning",
  jsx: "automatic",
  jsxImportSource: "preact",
};

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await writeFile(join(dist, "Code.js"), await code());
const pages = [];
for (const language of LANGUAGES) {
  pages.push(language === "en" ? "panel.html" : `panel_${language}.html`);
  await writeFile(join(dist, pages.at(-1)), await panel(language));
}
await copyFile(join(room, "appsscript.json"), join(dist, "appsscript.json"));
await writeFile(join(dist, "files.json"), JSON.stringify(["appsscript.json", "Code.js", ...pages]));

/** The server part hidden in one name, and before it one plain function per entry point. */
async function code() {
  const entries = entryPoints(await readFile(join(room, "src/server/main.ts"), "utf8"));
  const { outputFiles } = await build({
    ...common,
    entryPoints: ["src/server/main.ts"],
    format: "iife",
    globalName: INSIDE,
    target: "es2019",
    plugins: [inEveryLanguage()],
  });
  const plain = entries.map(
    ({ name, names, comment }) =>
      `${comment}\nfunction ${name}(${names}) {\n  return ${INSIDE}.${name}(${names});\n}\n`,
  );
  return `${plain.join("\n")}\n${outputFiles[0].text}`;
}

/** One page in one language; Google cuts what looks like a comment out of template literals, so there are none. */
async function panel(language) {
  const { outputFiles } = await build({
    ...common,
    charset: "utf8",
    entryPoints: ["src/sidebar/page.ts"],
    outdir: "dist",
    format: "iife",
    target: "es2022",
    supported: { "template-literal": false },
    plugins: [inLanguage(language), drawnCurves(), smaller()],
  });
  const [script, style] = [".js", ".css"].map(
    (end) => outputFiles.find(({ path }) => path.endsWith(end)).text,
  );
  const html = await readFile(join(room, "src/sidebar/panel.html"), "utf8");
  const page = inlined(html, /lang="en"/, `lang="${language}"`);
  return inlined(
    inlined(page, /<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`),
    /<script src="page.js">/,
    `<script>${script}`,
  );
}

function inlined(page, place, text) {
  if (!place.test(page)) {
    throw new Error(`src/sidebar/panel.html has no ${place}`);
  }
  return page.replace(place, () => text);
}
