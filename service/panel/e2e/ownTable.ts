import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { picture, type Stage, visit } from "./browser";
import { clickCell, hurry, nameOf, savedRows, train, untilPredicted } from "./desktop";

/** Flats whose rent follows from size, floor and district; the last 20 have none. German, as Excel saves it. */
function flats(): string {
  const districts = ["Mitte", "Nord", "Süd"];
  const lines = Array.from({ length: 220 }, (_, at) => {
    const size = 30 + ((at * 37) % 90);
    const floor = at % 6;
    const district = at % 3;
    const rent = size * (9 + 2.5 * district) + floor * 15 + ((at * 13) % 7);
    const known = at < 200 ? rent.toFixed(2).replace(".", ",") : "";
    return `F-${at};${size},5;${floor};${districts[district]};${known}`;
  });
  return ["flat;size;floor;district;rent", ...lines].join("\r\n");
}

export function ownTable(stage: () => Stage): void {
  describe("a table of one's own", () => {
    it("is opened from a file, learned from, and its model predicts a selection of another sheet", async () => {
      const { page, errors, close } = await visit(stage());
      await page.getByLabel("Open file").setInputFiles({
        name: "flats.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(flats(), "latin1"),
      });
      await page.locator("#status").getByText("flats: 220 rows · 5 columns.").waitFor();
      await page.locator("#panel").getByText("20 rows have no answer yet").waitFor();
      await hurry(page);
      await train(page);
      await untilPredicted(page);
      await picture(page, "own-file");
      const rows = await savedRows(page);
      const rent = rows[0]?.indexOf(nameOf(rows, "rent predicted")) ?? -1;
      const answers = rows.slice(201).map((row) => Number(row[rent]?.replace(",", ".")));
      assert.ok(
        answers.every((answer) => answer > 300 && answer < 2200),
        answers.join(),
      );

      await scoreAnotherSelection(page);
      assert.deepEqual(errors, []);
      await close();
    });

    it("shows which cell could not be read, and fills the column by what counts more", async () => {
      const { page, errors, close } = await visit(stage());
      const panel = page.locator("#panel");
      const buffer = Buffer.from(members());
      await page.getByLabel("Open file").setInputFiles({ name: "members.csv", mimeType: "text/csv", buffer });
      await panel.getByText("40 rows have no answer yet").waitFor();
      await hurry(page);
      await train(page);
      await untilPredicted(page);
      const noted = page.locator("revo-grid .rgCell.noted");
      assert.equal(await noted.textContent(), "12O");
      assert.match((await noted.getAttribute("title")) ?? "", /B7/);
      const before = await savedRows(page);
      await panel.getByLabel("What counts more").selectOption("catching");
      await panel.getByText(/That catches/).waitFor();
      await page.getByText("left predicted · catching all").first().waitFor();
      await untilPredicted(page);
      await picture(page, "what-counts");
      const after = await savedRows(page);
      assert.equal(after[0]?.length, before[0]?.length, "the columns of before are replaced");
      const yes = (rows: string[][]) => rows.filter((row) => row[4] === "yes").length;
      assert.ok(yes(after) >= yes(before), `${yes(after)} of ${yes(before)}`);
      assert.deepEqual(errors, []);
      await close();
    });

    it("is checked on its newest rows, where the answers are for later ones", async () => {
      const { page, errors, close } = await visit(stage());
      const panel = page.locator("#panel");
      const buffer = Buffer.from(sales());
      await page.getByLabel("Open file").setInputFiles({ name: "sales.csv", mimeType: "text/csv", buffer });
      await panel.getByText("20 rows have no answer yet").waitFor();
      await hurry(page);
      await panel.getByLabel("New rows").selectOption("day");
      await picture(page, "later-rows");
      await train(page);
      await untilPredicted(page);
      await panel.getByText(/They are the newest: day from .* on\./).waitFor();
      await picture(page, "later-rows-report");
      assert.deepEqual(errors, []);
      await close();
    });
  });
}

/** What a shop sold on each day, a little more each week; the last 20 days are to come. */
function sales(): string {
  const lines = Array.from({ length: 620 }, (_, at) => {
    const day = new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10);
    const visitors = 200 + ((at * 37) % 300);
    const sold = visitors * 0.4 + at * 0.3 + ((at * 53) % 17);
    return [day, visitors, at % 7 < 2 ? "closed early" : "open", at < 600 ? sold.toFixed(1) : ""].join();
  });
  return ["day,visitors,hours,sold", ...lines].join("\n");
}

/** Members who leave when their balance is high; names stay in the sheet, and one balance is no number. */
function members(): string {
  const lines = Array.from({ length: 240 }, (_, at) => {
    const balance = (at * 37) % 900;
    const leaves = (balance + ((at * 53) % 400) > 700 && "yes") || "no";
    return [`Ann Huber${at}`, at === 5 ? "12O" : balance, at % 7, at < 200 ? leaves : ""].join();
  });
  return ["name,balance,visits,left", ...lines].join("\n");
}

async function scoreAnotherSelection(page: Page): Promise<void> {
  const cells = "flat\tsize\tfloor\tdistrict\nX-1\t70,5\t2\tSüd\nX-2\t40,5\t0\tNord\nX-3\t95,5\t5\tMitte\n";
  await page.getByRole("button", { name: "Paste", exact: true }).click();
  await page.evaluate((text) => navigator.clipboard.writeText(text), cells);
  await page.getByLabel("Paste here").focus();
  await page.keyboard.press("Control+v");
  await page.locator("#status").getByText("Pasted: 3 rows · 4 columns.").waitFor();
  await clickCell(page, 2, 1);
  await page
    .locator("#panel")
    .getByRole("button", { name: /^Models/ })
    .first()
    .click();
  await page.locator("#panel").getByRole("button", { name: "Predict this selection" }).first().click();
  await page
    .locator("#panel")
    .getByText(/3 rows filled/)
    .waitFor();
  const rows = await savedRows(page);
  const rent = rows[0]?.indexOf(nameOf(rows, "rent predicted")) ?? -1;
  assert.equal(rows.length, 4);
  assert.ok(
    rows.slice(1).every((row) => Number(row[rent]?.replace(",", ".")) > 100),
    JSON.stringify(rows),
  );
}
