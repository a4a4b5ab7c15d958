import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import type { Page } from "playwright-core";

/** How long a training with a small budget may take on a busy machine, predictions included. */
const PATIENCE = 180_000;

/** The rows of the sheet as a person would save them. */
export async function savedRows(page: Page): Promise<string[][]> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("button", { name: "Save as CSV" }).click();
  const text = await readFile(await (await waiting).path(), "utf8");
  return Papa.parse<string[]>(text.replace(/^\ufeff/, "")).data;
}

/** Rows by the value of one column. */
export function byColumn(
  rows: readonly (readonly string[])[],
  name: string,
): Map<string, Record<string, string>> {
  const [names = [], ...body] = rows;
  const key = names.indexOf(name);
  assert.notEqual(key, -1, `the sheet has a column ${name}`);
  const records = body.map((row) => Object.fromEntries(names.map((column, at) => [column, row[at] ?? ""])));
  return new Map(records.map((record, at) => [body[at]?.[key] ?? "", record]));
}

/** The name in the first row that starts like this. */
export function nameOf(rows: readonly (readonly string[])[], start: string): string {
  const name = rows[0]?.find((cell) => cell.startsWith(start));
  assert.ok(name, `a column starts with “${start}”: ${rows[0]?.join(", ")}`);
  return name;
}

/** Waits for the answers; when they do not come, what the panel says instead tells why. */
export async function untilPredicted(page: Page): Promise<void> {
  const panel = page.locator("#panel");
  try {
    await panel.getByText(/filled in/).waitFor({ timeout: PATIENCE });
  } catch (cause) {
    const status = await page.locator("#status").innerText();
    throw new Error(`no answers; the panel says: ${await panel.innerText()}\nthe sheet says: ${status}`, {
      cause,
    });
  }
}

/** Chooses the shortest time to spend, so that tests do not wait; not one of the four actions. */
export async function hurry(page: Page): Promise<void> {
  const panel = page.locator("#panel");
  await panel.locator("details.options > summary").click();
  await panel.getByLabel("Time to spend").selectOption({ index: 0 });
}

export async function train(page: Page): Promise<void> {
  await page.locator("#panel").getByRole("button", { name: "Train", exact: true }).click();
}

/** Clicks a cell that is on the screen; rows and columns count from 0 as in the sheet. */
export async function clickCell(
  page: Page,
  row: number,
  column: number,
  button: "left" | "right" = "left",
): Promise<void> {
  const [type, at] = row === 0 ? ["rowPinStart", 0] : ["rgRow", row - 1];
  const cell = `revogr-viewport-scroll.rgCol revogr-data[type=${type}] .rgCell[data-rgrow="${at}"][data-rgcol="${column}"]`;
  await page.locator(cell).click({ button });
}

/** What stands in a column below the first row, as far down as the screen goes. */
export function shownCells(page: Page, column: number): Promise<string[]> {
  const cells = `revogr-viewport-scroll.rgCol revogr-data[type=rgRow] .rgCell[data-rgcol="${column}"]`;
  return page.locator(cells).evaluateAll((all) => {
    const place = (cell: Element) => Number(cell.getAttribute("data-rgrow"));
    return all.sort((one, other) => place(one) - place(other)).map((cell) => cell.textContent ?? "");
  });
}

export async function chooseFromMenu(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: "Rows & columns" }).click();
  await page.locator("#rows-menu").getByRole("button", { name: item, exact: true }).click();
}
