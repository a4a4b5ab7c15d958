import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { Gallery } from "./gallery/open";

const gallery = new Gallery();
before(() => gallery.start());
after(() => gallery.stop());

test("from the table to the predictions with the keyboard alone", async () => {
  const page = await gallery.open("start");
  await tabTo(page, "Train");
  await page.keyboard.press("Enter");
  await page.getByText("4 rows filled").or(page.getByText("200 rows filled")).waitFor();
  assert.match((await page.getByRole("heading", { level: 1 }).textContent()) ?? "", /responded/);
  await tabTo(page, "Undo");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Write them again" }).waitFor();
  await page.close();
});

test("columns can be kept here and the target changed without a mouse", async () => {
  const page = await gallery.open("start");
  await tabTo(page, "Change");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.getByText("17 columns").waitFor();
  const target = page.getByRole("combobox", { name: "Column to predict" });
  await target.focus();
  await page.keyboard.press("ArrowUp");
  assert.equal(await target.inputValue(), "complaints");
  await page.close();
});

test("a chart has its figures in a table, and progress is spoken", async () => {
  const page = await gallery.open("training");
  assert.equal(
    await page
      .getByRole("table", { name: /Best score/ })
      .locator("tbody tr")
      .count(),
    10,
  );
  assert.match((await page.getByRole("status").textContent()) ?? "", /best 100, 34/);
  await page.close();
});

test("forced colours keep bars and buttons visible", async () => {
  const page = await gallery.open("result", { forcedColors: "active" });
  const colours = await page
    .locator(".bars i")
    .first()
    .evaluate((bar) => {
      const card = bar.closest(".card");
      return [getComputedStyle(bar).backgroundColor, card && getComputedStyle(card).backgroundColor];
    });
  assert.notEqual(colours[0], colours[1]);
  await page.close();
});

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => document.activeElement?.textContent ?? "");
    if (at === name) {
      return;
    }
  }
  assert.fail(`the Tab key never came to ${name}`);
}
