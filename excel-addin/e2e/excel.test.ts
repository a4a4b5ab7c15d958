import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { picture } from "@click-ml/panel/e2e/browser";
import { words } from "@click-ml/panel/words";
import type { Page } from "playwright-core";
import { members, OPEN } from "./members";
import { click, lookAt, NARROW, PANE, PATIENCE, panes, shortest } from "./pane";

const open = panes();

/** Members whose rows go: of the one it is known whether they stayed, of the other it is not. */
const KNOWN = "m20";
const UNKNOWN = "m270";

describe("the task pane of Excel", () => {
  it("goes from the first opening to answers in the workbook, and back", async () => {
    const place = await open(PANE);
    const { page, person, errors } = place;
    await page.getByText(`${OPEN} rows have no answer yet`).waitFor();
    await picture(page, "excel-350-before");
    await shortest(page);
    await click(page, "Train");
    await page.getByRole("button", { name: "Good enough" }).waitFor();
    // Sorting, inserting, deleting and filtering while it trains: every answer must still find its row.
    await person.sort(2);
    await person.insertRows(10, 2);
    for (const gone of [KNOWN, UNKNOWN]) {
      await person.deleteRows((await person.find(gone))?.row ?? 0, 1);
    }
    place.filter((row) => Number(row[2]) < 12);
    const curve = page.locator(".curve:not(.none)");
    await curve
      .or(page.getByText(/filled in/))
      .first()
      .waitFor({ timeout: PATIENCE });
    await picture(page, "excel-350-training");
    await page.getByText(/filled in/).waitFor({ timeout: PATIENCE });
    await picture(page, "excel-350-after");
    const rows = await person.rows();
    const names = rows[0] ?? [];
    assert.match(String(names[5]), /^stays predicted/);
    assert.equal(rows.length, members().length);
    assert.ok((await person.find(KNOWN)) === null && (await person.find(UNKNOWN)) === null);
    for (const row of rows.slice(1)) {
      const asked = row[0] !== null && row[4] === null;
      assert.equal(row[5] !== null && row[5] !== undefined, asked, JSON.stringify(row));
    }
    await lookAt(page, "What matters");
    await picture(page, "excel-350-report");

    const added = place.after("Activate");
    await page.getByText(words.report.sheets, { exact: true }).click();
    await click(page, words.reportSheet.button);
    await added;
    const [, report] = place.book.sheets;
    assert.ok(report && report.charts.length > 0);
    for (const { range, labels } of report.charts) {
      assert.equal(labels?.RowCount, range.RowCount);
    }
    place.book.active = place.book.sheets[0] ?? report;

    const [{ model } = { model: "" }] = await named<{ model: string }>(page, "models");
    const [training] = await named<{ id: string }>(page, "trainings");
    assert.ok(training);
    assert.equal(await place.follow(training.id), `ready: ${model}, version 1`);
    // Every row has its own answer, wherever it stands by now.
    const unanswered = rows.slice(1).filter((row) => row[0] !== null && row[4] === null);
    assert.equal(unanswered.length, OPEN - 1);
    assert.ok(
      unanswered.some((row) => Number(row[2]) >= 12) && unanswered.some((row) => Number(row[2]) < 12),
    );
    const headers = [names.slice(1, 4)];
    const asked = unanswered.map((row) => row.slice(1, 4));
    const answers = await place.formula("PREDICT", model, headers, asked, "confidence, version=1");
    assert.deepEqual(
      answers,
      unanswered.map((row) => row.slice(5, 7)),
    );
    const [reasons] = (await place.formula("WHY", model, headers, asked, "reasons=2")) as string[][];
    assert.ok(reasons !== undefined && reasons.length <= 2);
    assert.match(
      String(await place.formula("PREDICT", model, [["visits"]], asked, "")),
      /1 column, the rows 3/,
    );

    await click(page, "Undo");
    await page.getByRole("button", { name: "Write them again" }).waitFor();
    assert.equal((await person.rows())[0]?.length, 5);
    assert.equal(place.book.names.size, 0);

    await place.press("predict");
    await page.getByRole("button", { name: "Predict this selection" }).first().click();
    await page.getByText(/rows filled/).waitFor();
    assert.match(String((await person.rows())[0]?.[5]), /^stays predicted/);
    await click(page, "Open");
    await page.getByText("Version 1 answers all rows.").waitFor();
    await picture(page, "excel-350-versions");
    assert.deepEqual(errors, []);
    await place.close();
  });

  it("says in the pane what stands in the way, at 300 px too", async () => {
    const place = await open(NARROW);
    const { page, book, person } = place;
    await page.getByText(`${OPEN} rows have no answer yet`).waitFor();
    await picture(page, "excel-300-before");
    book.active.isProtected = true;
    await shortest(page);
    await click(page, "Train");
    await page.getByText("The sheet is protected").waitFor({ timeout: PATIENCE });
    await picture(page, "excel-300-protected");
    assert.equal((await person.rows())[0]?.length, 5);
    book.active.isProtected = false;
    await click(page, "Try again");
    await page.getByText(/filled in/).waitFor({ timeout: PATIENCE });
    await picture(page, "excel-300-after");
    const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(sticksOut <= 0, `${sticksOut} px stick out at the side`);

    await place.reopen();
    await page.getByText(/filled in/).waitFor();
    await page.context().route("**/v1/**", (route) => route.abort());
    await page
      .getByRole("button", { name: /^Models/ })
      .first()
      .click();
    await page.getByText("The service does not answer").waitFor();
    await picture(page, "excel-300-unreachable");
    await place.close();
  });

  it("goes on where it stood when the workbook was closed in the middle", async () => {
    const place = await open(PANE);
    const { page } = place;
    await page.getByText(`${OPEN} rows have no answer yet`).waitFor();
    const { length } = await named(page, "trainings");
    await shortest(page);
    await click(page, "Train");
    await page.getByRole("button", { name: "Good enough" }).waitFor();
    await place.reopen();
    await page.getByText(/filled in/).waitFor({ timeout: PATIENCE });
    assert.equal((await named(page, "trainings")).length, length + 1);
    await place.close();
  });

  it("gives two people who click Train at once columns of their own, and each finds them again", async () => {
    const one = await open(PANE);
    const other = await open(PANE, one.excel);
    const both = [one, other];
    for (const { page } of both) {
      await page.getByText(`${OPEN} rows have no answer yet`).waitFor();
      await shortest(page);
    }
    await Promise.all(both.map(({ page }) => click(page, "Train")));
    await Promise.all(both.map(({ page }) => page.getByText(/filled in/).waitFor({ timeout: PATIENCE })));
    const columns = async () => (await one.person.rows())[0]?.length;
    assert.equal(await columns(), 11);
    for (const place of both) {
      await place.reopen();
      await place.page.getByText(/filled in/).waitFor();
    }
    await picture(one.page, "excel-350-two-people");
    for (const [{ page }, left] of [
      [one, 8],
      [other, 5],
    ] as const) {
      await click(page, "Undo");
      await page.getByRole("button", { name: "Write them again" }).waitFor();
      assert.equal(await columns(), left);
    }
    assert.deepEqual([...one.errors, ...other.errors], []);
    await one.close();
    await other.close();
  });

  it("tells errors in cells and several rows of names with their places", async () => {
    const place = await open(NARROW);
    const { page, person } = place;
    await page.getByText("1 cell holds an error").waitFor();
    await page.getByText("D7 (#DIV/0!)").waitFor();
    await picture(page, "excel-300-error-cells");
    await person.insertRows(0, 1);
    for (const [column, name] of ["Members", "Since when", "Visits", "Balance", "Outcome"].entries()) {
      await person.type(0, column, name);
    }
    await page.getByText("Row 2 reads like names, too").waitFor();
    await page.getByText("D8 (#DIV/0!)").waitFor();
    await picture(page, "excel-300-error-names");
    assert.deepEqual(place.errors, []);
    await place.close();
  });

  it("shows what to do when nothing is selected and when the key is refused", async () => {
    const place = await open(PANE);
    const { page, book } = place;
    await page.getByText(`${OPEN} rows have no answer yet`).waitFor();
    const blank = book.addSheet("Blank", []);
    blank.Activate();
    await place.reopen();
    // Not before the key of the last visit was tried: that would keep it once more.
    await page.getByText(words.start.nothing).waitFor();
    await picture(page, "excel-350-blank");
    await page.evaluate(() => localStorage.setItem("tests click-ml key", "ck_nobody"));
    await place.reopen();
    await page.getByText("The key is not known").or(page.getByText("This key is not known")).waitFor();
    await picture(page, "excel-350-key");
    await place.close();
  });
});

/** The newest things of a kind that the service knows. */
function named<T>(page: Page, kind: string): Promise<T[]> {
  return page.evaluate(async (what) => {
    const headers = { Authorization: `Bearer ${localStorage.getItem("tests click-ml key")}` };
    const { items } = (await (await fetch(`/v1/${what}`, { headers })).json()) as { items: T[] };
    return items;
  }, kind);
}
