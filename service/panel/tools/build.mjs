// Builds the browser grid page with the panel in it: dist/index.html, its script and its style.
import { mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildPage } from "./page.mjs";

const room = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(room, "dist");

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await buildPage({ room, entry: "src/grid/page.ts", html: "src/grid/index.html", dist });
