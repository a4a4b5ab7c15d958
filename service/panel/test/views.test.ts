import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { after, before, test } from "node:test";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "./chromium";
import { galleryPage } from "./gallery/page";
import { scenes } from "./gallery/scenes";

const pictures = process.env.CLICKML_PICTURES;
let browser: Browser;
let server: Server;
let address: string;

before(async () => {
  const html = await galleryPage(process.cwd());
  server = createServer((_, response) => response.setHeader("Content-Type", "text/html").end(html));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  server?.close();
});

for (const scene of Object.keys(scenes)) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`${scene} is readable at 300 px, ${colorScheme}`, async () => {
      const page = await open(scene, colorScheme);
      if (pictures !== undefined) {
        mkdirSync(pictures, { recursive: true });
        await page.screenshot({ path: join(pictures, `${scene}-${colorScheme}.png`), fullPage: true });
      }
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.equal(width, 300, "nothing may stick out at the side");
      assert.deepEqual(await findings(page), []);
      await page.close();
    });
  }
}

async function open(scene: string, colorScheme: "light" | "dark"): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 300, height: 640 }, colorScheme });
  page.on("pageerror", (error) => assert.fail(error));
  await page.goto(`${address}#${scene}`);
  await page.waitForSelector(`[data-ready="${scene}"]`);
  if (scene.endsWith("-open")) {
    await page.locator("details").evaluateAll((all) => {
      for (const one of all) {
        (one as HTMLDetailsElement).open = true;
      }
    });
  }
  return page;
}

/** What axe finds wrong: contrast, names, roles. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(rules: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run({ rules: { region: { enabled: false } } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  });
}
