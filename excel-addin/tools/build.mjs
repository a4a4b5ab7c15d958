// Builds what the service serves under /excel: both manifests (with places to fill in), the task pane, the description of
// the formulas, icons.
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildPage } from "../../service/panel/tools/page.mjs";
import { RIBBON_SIZES } from "../manifest/addin.mjs";
import { jsonManifest } from "../manifest/json.mjs";
import { xmlManifest } from "../manifest/xml.mjs";
import { ICONS, outline, plate } from "./icons.mjs";

const room = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(room, "dist");

const { version } = JSON.parse(await readFile(join(room, "package.json"), "utf8"));

await rm(dist, { recursive: true, force: true });
await mkdir(join(dist, "icons"), { recursive: true });
await buildPage({ room, entry: "src/taskpane/page.ts", html: "src/taskpane/taskpane.html", dist });
await writeFile(join(dist, "manifest.xml"), xmlManifest(version));
await writeFile(join(dist, "manifest.json"), `${JSON.stringify(jsonManifest(version), null, 2)}\n`);
await cp(join(room, "src/functions/functions.json"), join(dist, "functions.json"));
for (const [name, sign] of Object.entries(ICONS)) {
  for (const size of RIBBON_SIZES) {
    await writeFile(join(dist, "icons", `${name}-${size}.png`), plate(sign, size));
  }
}
await writeFile(join(dist, "color.png"), plate(ICONS.train, 192));
await writeFile(join(dist, "outline.png"), outline(ICONS.train, 32));
