// Builds what the service serves under /excel: both manifests (with places to fill in), the task pane, the description of
// the formulas, icons. Script and style carry a hash of their content in the name, so that they can be cached for ever.
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { RIBBON_SIZES } from "../manifest/addin.mjs";
import { jsonManifest } from "../manifest/json.mjs";
import { xmlManifest } from "../manifest/xml.mjs";
import { ICONS, outline, plate } from "./icons.mjs";

const PAGE = "src/taskpane/page.ts";
const dist = "dist";

const { version } = JSON.parse(await readFile("package.json", "utf8"));

await rm(dist, { recursive: true, force: true });
await mkdir(join(dist, "icons"), { recursive: true });
await page();
await writeFile(join(dist, "manifest.xml"), xmlManifest(version));
await writeFile(join(dist, "manifest.json"), `${JSON.stringify(jsonManifest(version), null, 2)}\n`);
await cp("src/functions/functions.json", join(dist, "functions.json"));
for (const [name, sign] of Object.entries(ICONS)) {
  for (const size of RIBBON_SIZES) {
    await writeFile(join(dist, "icons", `${name}-${size}.png`), plate(sign, size));
  }
}
await writeFile(join(dist, "color.png"), plate(ICONS.train, 192));
await writeFile(join(dist, "outline.png"), outline(ICONS.train, 32));

async function page() {
  const { metafile } = await build({
    entryPoints: { page: PAGE },
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
  const made = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === PAGE);
  if (!made?.[1].cssBundle) {
    throw new Error(`${PAGE} must give one script and one style`);
  }
  const html = (await readFile("src/taskpane/taskpane.html", "utf8"))
    .replace('href="page.css"', `href="assets/${basename(made[1].cssBundle)}"`)
    .replace('src="page.js"', `src="assets/${basename(made[0])}"`);
  await writeFile(join(dist, "taskpane.html"), html);
}
