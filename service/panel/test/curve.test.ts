import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { picture } from "../e2e/browser";
import { drawnCurves } from "../tools/plugins.mjs";
import { Gallery } from "./gallery/open";

/** The panel as it is in a sidebar of Google Sheets, where no library fits in. */
const gallery = new Gallery("en", [drawnCurves()]);
before(() => gallery.start());
after(() => gallery.stop());

test("a curve that is drawn without a library shows its points, the line to beat and what stands at the axes", async () => {
  const page = await gallery.open("training");
  const curve = page.locator(".curve");
  assert.equal(await page.locator("canvas, .uplot").count(), 0);
  assert.deepEqual(await curve.locator("span:not(:has(span))").allTextContents(), [
    "guessing",
    "12",
    "34",
    "0 s",
    "30 s",
  ]);
  const drawn = await curve.locator("polyline").getAttribute("points");
  const points = (drawn ?? "").split(" ").map((point) => point.split(",").map(Number));
  const rows = await page.locator("table tbody tr").count();
  assert.equal(points.length, rows);
  assert.ok(
    points.every(([x = -1, y = -1]) => x >= 0 && x <= 100 && y >= 0 && y <= 100),
    drawn ?? "",
  );
  // Higher is better, and up is where y is small.
  assert.ok((points[0]?.[1] ?? 0) > (points.at(-1)?.[1] ?? 0));
  const against = await curve.locator(".against").evaluate((line) => line.getBoundingClientRect().top);
  const last = await curve.locator(".last").evaluate((dot) => dot.getBoundingClientRect().top);
  assert.ok(last < against, "the curve ends above the line to beat");
  await picture(page, "drawn-training");
  await page.close();
});

for (const scene of ["result-open", "model"]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`drawn curves fit into 300 px: ${scene}, ${colorScheme}`, async () => {
      const page = await gallery.open(scene, { colorScheme });
      await page.locator("details").evaluateAll((all) => {
        for (const one of all) {
          one.setAttribute("open", "");
        }
      });
      assert.ok((await page.locator(".curve.drawn").count()) > 0);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 300);
      await picture(page.locator(".curve").first(), `drawn-${scene}-${colorScheme}`);
      await page.close();
    });
  }
}
