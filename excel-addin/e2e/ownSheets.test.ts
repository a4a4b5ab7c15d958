import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { picture } from "@click-ml/panel/e2e/browser";
import { words } from "@click-ml/panel/words";
import type { FakeSheet } from "../test/fake/sheet";
import { members, OPEN } from "./members";
import { click, lookAt, NARROW, PATIENCE, panes, shortest } from "./pane";
import type { Workplace } from "./workplace";

const open = panes();

describe("the task pane of Excel, further", () => {
  it("tells merged cells with their places", async () => {
    const place = await open(NARROW);
    const { page, book, person } = place;
    await page.getByText(`${OPEN} rows have no answer yet`).waitFor();
    book.active.merged = [{ row: 4, column: 2, rows: 3, columns: 1 }];
    await person.select(2, 2);
    await person.type(3, 2, 5);
    await page.getByText("The cells C5:C7 are merged").waitFor();
    await picture(page, "excel-300-error-merged");
    assert.deepEqual(place.errors, []);
    await place.close();
  });

  it("says when Excel refuses more than it takes at once, leaves the sheet as it was, and goes on", async () => {
    const place = await open(NARROW);
    const { page, excel, person } = place;
    await page.getByText(`${OPEN} rows have no answer yet`).waitFor();
    await shortest(page);
    const { limitOf } = excel;
    excel.limitOf = (request) => (request.includes("stays predicted") ? 1_000 : limitOf(request));
    await click(page, "Train");
    await page.getByText("Excel takes no more at once").waitFor({ timeout: PATIENCE });
    await picture(page, "excel-300-payload");
    assert.equal((await person.rows())[0]?.length, 5);
    assert.equal(place.book.names.size, 0);
    excel.limitOf = limitOf;
    await click(page, "Try again");
    await page.getByText(/filled in/).waitFor({ timeout: PATIENCE });
    await place.close();
  });

  it("puts the report and the rows to guess on sheets of their own, and counts the guesses", async () => {
    const place = await open(NARROW);
    const { page, book } = place;
    const { proofSheet } = words;
    await page.getByText(`${OPEN} rows have no answer yet`).waitFor();
    await shortest(page);
    await click(page, "Train");
    await page.getByRole("button", { name: "Good enough" }).waitFor();
    await page
      .locator(".curve:not(.none)")
      .or(page.getByText(/filled in/))
      .first()
      .waitFor({ timeout: PATIENCE });
    await picture(page, "excel-300-training");
    await page.getByText(/filled in/).waitFor({ timeout: PATIENCE });
    await picture(page, "excel-300-after");
    await lookAt(page, "What matters");
    await picture(page, "excel-300-report");
    await page.getByText(words.report.sheets, { exact: true }).click();
    await click(page, words.reportSheet.button);
    const report = await sheetNamed(book, words.reportSheet.name("stays", 1));
    assert.equal(report.sheet.cell(0, 0), words.reportSheet.title("stays", 1));
    for (const { range } of report.charts) {
      const { row, column } = range.area;
      assert.equal(typeof report.sheet.cell(row, column), "number");
    }
    await click(page, proofSheet.button);
    const game = await sheetNamed(book, proofSheet.name("stays"));
    await page.getByText(proofSheet.title(game.Name)).waitFor();
    const { sheet } = game;
    const names = Array.from({ length: sheet.columnCount }, (_, column) => sheet.cell(0, column));
    assert.ok(!names.includes("stays"));
    await click(page, proofSheet.show);
    await page.getByText(proofSheet.noGuess).waitFor();
    const guess = names.indexOf(proofSheet.guess);
    for (const row of [1, 2, 3]) {
      sheet.write(row, guess, [["no"]]);
    }
    await picture(page, "excel-300-guess");
    await click(page, proofSheet.show);
    await page.getByText(/You were right on \d of 3, the model on/).waitFor();
    await picture(page, "excel-300-guess-shown");
    const shown = Array.from({ length: sheet.columnCount }, (_, column) => sheet.cell(0, column));
    const happened = shown.indexOf(proofSheet.happened);
    const truth = members().map((row) => row[4] ?? null);
    let dealt = 0;
    for (let row = 1; sheet.cell(row, 0) !== null; row++) {
      assert.equal(sheet.cell(row, happened), truth[Number(sheet.cell(row, 0))]);
      dealt++;
    }
    assert.equal(dealt, 20);
    const right = [1, 2, 3].filter((row) => sheet.cell(row, happened) === "no").length;
    await page.getByText(`You were right on ${right} of 3`).waitFor();
    await place.press("predict");
    await click(page, words.shelf.open);
    await page.getByText("Version 1 answers all rows.").waitFor();
    await picture(page, "excel-300-versions");
    assert.deepEqual(place.errors, []);
    await place.close();
  });
});

/** A sheet of the workbook, once it is there and filled. */
async function sheetNamed(book: Workplace["book"], name: string): Promise<FakeSheet> {
  const late = Date.now() + PATIENCE;
  for (;;) {
    const found = book.sheets.find((sheet) => sheet.Name === name);
    if (found !== undefined && book.active === found) {
      return found;
    }
    assert.ok(Date.now() < late, `no sheet ${name}, but ${book.sheets.map((sheet) => sheet.Name)}`);
    await new Promise((over) => setTimeout(over, 50));
  }
}
