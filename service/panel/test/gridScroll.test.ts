import assert from "node:assert/strict";
import { test } from "node:test";
import { launchChromium } from "./chromium";
import { inFolder, siteUnderPath } from "./siteUnderPath";

const NAMES =
  "row,contract,tenure months,support calls,monthly charge,payment method,internet,online security,age,your guess";
const ROW = "1,Month to month,3,1,20,Electronic check,Fiber optic,no,30,";
const SHOWN = "revogr-viewport-scroll.rgCol revogr-data[type=rgRow] .rgCell[data-rgrow='0']";

test("a cell stays the one that it is while the sheet is scrolled sideways", async () => {
  const site = await siteUnderPath("/", (inside) => inFolder("dist")(inside || "index.html"));
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 700 } });
    await page.goto(site.address);
    const buffer = Buffer.from([NAMES, ROW, ROW].join("\n"));
    await page.getByLabel("Open file").setInputFiles({ name: "guess.csv", mimeType: "text/csv", buffer });
    await page.locator("#status").getByText("guess: 2 rows").waitFor();
    await page.locator("revo-grid .rgCell", { hasText: "your guess" }).waitFor();
    const before = await page.locator(SHOWN).elementHandles();
    const columns = () => Promise.all(before.map((cell) => cell.getAttribute("data-rgcol")));
    const were = await columns();
    await page.locator("revogr-viewport-scroll.rgCol").evaluate((view) => {
      view.scrollLeft = view.scrollWidth;
    });
    await page.locator(`${SHOWN}[data-rgcol='0']`).waitFor({ state: "detached" });
    const are = await columns();
    const shown = await Promise.all(before.map((cell) => cell.evaluate((one) => one.isConnected)));
    assert.deepEqual(
      are.filter((_, at) => shown[at]),
      were.filter((_, at) => shown[at]),
    );
    assert.ok(shown.includes(true), "some cells are still shown");
  } finally {
    await browser.close();
    await site.close();
  }
});
