import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { picture, type Stage, visit } from "./browser";
import { clickCell, hurry, savedRows, train, untilPredicted } from "./desktop";

export function anyWindow(stage: () => Stage): void {
  describe("any window and no mouse", () => {
    it("works with the keyboard alone", async () => {
      const { page, errors, close } = await visit(stage());
      await page.locator("#panel").getByText("200 rows have no answer yet").waitFor();
      await page.keyboard.press("F6");
      await page.keyboard.press("F6");
      await page.locator("revo-grid .rgCell:focus").waitFor();
      await page.keyboard.press("ArrowDown");
      await page.locator("#status").getByText("A2", { exact: true }).waitFor();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      await page.locator("#status").getByText("C2", { exact: true }).waitFor();
      await page.keyboard.type("someone@example.com");
      await page.keyboard.press("Enter");
      await page.keyboard.press("F6");
      await pressOn(page, "Train");
      await page.getByRole("button", { name: "Good enough" }).waitFor();
      await pressWhenEnabled(page, "Good enough");
      await untilPredicted(page);
      await pressOn(page, "Undo");
      await page.locator("#panel").getByRole("button", { name: "Write them again" }).waitFor();
      const rows = await savedRows(page);
      assert.equal(rows[0]?.length, 20);
      assert.equal(rows[1]?.[2], "someone@example.com");
      assert.deepEqual(errors, []);
      await close();
    });

    it("pastes into the cell that was clicked, in the very moment of the click", async () => {
      const { page, errors, close } = await visit(stage());
      const panel = page.locator("#panel");
      await panel.getByText("200 rows have no answer yet").waitFor();
      await panel.getByText("Options").click();
      assert.equal(await page.evaluate(() => document.activeElement?.closest("#panel") !== null), true);
      await page.evaluate(() => {
        window.addEventListener(
          "mousedown",
          () => {
            const clipboardData = new DataTransfer();
            clipboardData.setData("text/plain", "pasted");
            const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
            (document.activeElement ?? document.body).dispatchEvent(paste);
          },
          { once: true },
        );
      });
      await clickCell(page, 1, 2);
      await page.locator("#status").getByText("C2", { exact: true }).waitFor();
      assert.equal((await savedRows(page))[1]?.[2], "pasted");
      assert.deepEqual(errors, []);
      await close();
    });

    it("loses no letter however fast a person types", async () => {
      const { page, errors, close } = await visit(stage());
      await page.locator("#panel").getByText("200 rows have no answer yet").waitFor();
      await clickCell(page, 1, 1);
      await page.locator("#status").getByText("B2", { exact: true }).waitFor();
      for (const key of ["Control+End", "ArrowDown", "Home", "ArrowRight"]) {
        await page.keyboard.press(key);
      }
      await page.locator("#status").getByText("B2202", { exact: true }).waitFor();
      for (let row = 0; row < 12; row++) {
        await page.keyboard.type(`first ${row}`);
        await page.keyboard.press("Tab");
        await page.keyboard.type(`second ${row}`);
        await page.keyboard.press("Tab");
        await page.keyboard.type(`third ${row}\n`);
        await page.keyboard.press("ArrowLeft");
        await page.keyboard.press("ArrowLeft");
      }
      await page.keyboard.type("kept");
      await page.keyboard.press("Escape");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("F2");
      await page.keyboard.type(" and more");
      await page.keyboard.press("Enter");
      const rows = await savedRows(page);
      const typed = rows.slice(2201).map((row) => row.slice(1, 4));
      const wanted = Array.from({ length: 12 }, (_, row) => [
        `first ${row}`,
        `second ${row}`,
        `third ${row}`,
      ]);
      wanted[11]?.splice(0, 1, "first 11 and more");
      assert.deepEqual(typed, wanted);
      assert.deepEqual(errors, []);
      await close();
    });

    for (const [name, width, colorScheme] of [
      ["narrow", 300, "light"],
      ["narrow-dark", 300, "dark"],
      ["wide-dark", 1280, "dark"],
    ] as const) {
      it(`shows everything in a window ${width} px wide, ${colorScheme}`, async () => {
        const options = { viewport: { width, height: 800 }, colorScheme };
        const { page, errors, close } = await visit(stage(), options);
        const panel = page.locator("#panel");
        await panel.getByText("200 rows have no answer yet").waitFor();
        await picture(page, `${name}-before`);
        await hurry(page);
        await train(page);
        await panel
          .locator(".curve:not(.none)")
          .or(panel.getByText(/filled in/))
          .first()
          .waitFor();
        await picture(page, `${name}-training`);
        await untilPredicted(page);
        await panel.getByRole("button", { name: "Show", exact: true }).click();
        await picture(page, `${name}-after`);
        const matters = panel.locator("summary").filter({ hasText: "What matters" });
        await matters.evaluate((summary) => summary.scrollIntoView());
        await picture(page, `${name}-report`);
        const { scrollWidth, scrollHeight } = await page.evaluate(() => {
          const { scrollWidth, scrollHeight } = document.documentElement;
          return { scrollWidth, scrollHeight };
        });
        assert.deepEqual([scrollWidth, scrollHeight], [width, 800], "only the panel itself may scroll");
        await panel.getByRole("button", { name: /^Models/ }).click();
        await panel.getByRole("button", { name: "Open" }).first().click();
        await panel.getByText("Version 1 answers all rows.").waitFor();
        await picture(page, `${name}-versions`);
        assert.deepEqual(errors, []);
        await page.route("**/v1/**", (route) => route.abort());
        await panel.getByRole("button", { name: /^Models/ }).click();
        await panel.getByText("The service does not answer").waitFor();
        await picture(page, `${name}-error`);
        await close();
      });
    }
  });
}

/** Moves with Tab until a button of this name has the keyboard, then presses Enter. */
async function pressOn(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const here = await page.evaluate(() => document.activeElement?.textContent);
    if (here === name) {
      await page.keyboard.press("Enter");
      return;
    }
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab never came to “${name}”`);
}

async function pressWhenEnabled(page: Page, name: string): Promise<void> {
  await page.waitForFunction(
    (label) =>
      [...document.querySelectorAll("button")].some((one) => one.textContent === label && !one.disabled),
    name,
  );
  await pressOn(page, name);
}
