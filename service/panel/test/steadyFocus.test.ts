import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Gallery } from "./gallery/open";

const gallery = new Gallery();
before(() => gallery.start());
after(() => gallery.stop());

test("the keyboard stays in the panel while a training runs and when its result comes", async () => {
  const page = await gallery.open("start");
  await page.getByRole("button", { name: "Train", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("rows filled").waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");
  assert.match((await page.evaluate(() => document.activeElement?.textContent)) ?? "", /responded/);
  await page.close();
});
