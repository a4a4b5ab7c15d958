import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import axe from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { Gallery } from "./gallery/open";
import { scenes } from "./gallery/scenes";

const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "forced colours": { colorScheme: "dark", forcedColors: "active" },
};
const pictures = process.env.CLICKML_PICTURES;
/** German has the longest words; another language may be asked for, to look at its pictures. */
const FOREIGN = process.env.CLICKML_LANGUAGE ?? "de";
const gallery = new Gallery();
const foreign = new Gallery(FOREIGN);
before(async () => {
  await gallery.start();
  await foreign.start();
});
after(async () => {
  await gallery.stop();
  await foreign.stop();
});

for (const scene of Object.keys(scenes)) {
  for (const [look, options] of Object.entries(LOOKS)) {
    test(`${scene} is readable at 300 px, ${look}`, async () => {
      const page = await open(gallery, scene, options);
      await fits(page, `${scene}-${look}`);
      assert.deepEqual(await findings(page), []);
      await page.close();
    });
  }

  test(`${scene} fits into 300 px in another language`, async () => {
    const page = await open(foreign, scene, { locale: FOREIGN });
    await fits(page, `${scene}-${FOREIGN}`);
    await page.close();
  });
}

async function fits(page: Page, picture: string): Promise<void> {
  if (pictures !== undefined) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${picture}.png`), fullPage: true });
  }
  const beyond = await page.evaluate(() =>
    document.documentElement.scrollWidth === 300
      ? []
      : [...document.querySelectorAll("body *")]
          .filter((one) => one.getBoundingClientRect().right > 300)
          .map((one) => one.outerHTML.slice(0, 200)),
  );
  assert.deepEqual(beyond, [], "nothing may stick out at the side");
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 300);
}

async function open(from: Gallery, scene: string, options: BrowserContextOptions): Promise<Page> {
  const page = await from.open(scene, options);
  if (scene.endsWith("-open")) {
    await page.locator("details").evaluateAll((all) => {
      for (const one of all) {
        (one as HTMLDetailsElement).open = true;
      }
    });
  }
  if (scene.endsWith("-compared")) {
    await page.getByRole("button", { name: /^(Compare with|Mit|Comparar con) .*3/ }).click();
    await page.locator("h3").first().waitFor();
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
