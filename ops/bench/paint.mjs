// First contentful paint of the panel as each host opens it, with an empty cache, in turns with an empty page.
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { startService } from "./lib/service.mjs";

const { values } = parseArgs({
  options: { runs: { type: "string", default: "10" }, out: { type: "string" } },
});
const EMPTY = "<!doctype html><title>empty</title><p>empty</p>";
const SIDEBAR = readFileSync("sheets-addon/dist/panel.html", "utf8");

const service = await startService();
const browser = await chromium.launch({
  executablePath: process.env.CLICKML_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run"],
});
const pages = {
  "an empty page": { path: "/empty.html", width: 300 },
  "the sidebar of Google Sheets": { path: "/sidebar.html", width: 300 },
  "the task pane of Excel": { path: "/excel/taskpane.html", width: 350 },
  "the browser grid": { path: "/", width: 1280 },
};

const times = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
const bytes = {};
try {
  for (let run = 0; run < Number(values.runs); run++) {
    for (const [name, page] of Object.entries(pages)) {
      const seen = await open(page);
      times[name].push(seen.milliseconds);
      bytes[name] = seen.bytes;
    }
  }
} finally {
  await browser.close();
  await service.stop();
}

const median = (list) => [...list].sort((one, other) => one - other)[Math.floor(list.length / 2)];
const empty = median(times["an empty page"]);
const rows = Object.keys(pages).map((name) => ({
  page: name,
  "first paint, ms": Math.round(median(times[name])),
  longest: Math.round(Math.max(...times[name])),
  "over an empty page": Number((median(times[name]) / empty).toFixed(1)),
  "KB, gzipped": Number((bytes[name] / 1000).toFixed(1)),
}));
console.table(rows);
if (values.out !== undefined) {
  const machine = { cores: cpus().length, model: cpus()[0]?.model, node: process.version };
  writeFileSync(
    values.out,
    `${JSON.stringify({ date: new Date().toISOString(), machine, rows }, null, 2)}\n`,
  );
}

/** Opens a page with an empty cache; the libraries of Microsoft and Google are none of ours and answer at once. */
async function open({ path, width }) {
  const context = await browser.newContext({ viewport: { width, height: 700 } });
  const page = await context.newPage();
  let size = 0;
  page.on("response", async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    size += gzipSync(body).length;
  });
  const html = (body) => ({ contentType: "text/html", body });
  await page.route("**/empty.html", (route) => route.fulfill(html(EMPTY)));
  await page.route("**/sidebar.html", (route) => route.fulfill(html(SIDEBAR)));
  await page.route("https://**", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  await page.goto(service.base + path, { waitUntil: "load" });
  const milliseconds = await page.evaluate(
    () =>
      new Promise((found) => {
        const look = (entries) => entries.find((entry) => entry.name === "first-contentful-paint")?.startTime;
        new PerformanceObserver((list, observer) => {
          const at = look(list.getEntries());
          if (at !== undefined) {
            observer.disconnect();
            found(at);
          }
        }).observe({ type: "paint", buffered: true });
      }),
  );
  await context.close();
  return { milliseconds, bytes: size };
}
