import type { Area, Chart, NewSheet } from "@click-ml/panel/cells";
import { toSheet } from "./cells";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Width of one letter, and of what stands around a text, in pixels. */
const LETTER = 7;
const AROUND = 16;
/** Characters of a name that Google takes. */
const LONGEST_NAME = 100;

/** Adds a sheet with rows from A1 on, shows it, and gives the name it got. */
export function addSheet({ name, rows, strong, widths, charts }: NewSheet): string {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.insertSheet(freeName(book, name), book.getNumSheets());
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  if (rows.length > sheet.getMaxRows()) {
    sheet.insertRowsAfter(sheet.getMaxRows(), rows.length - sheet.getMaxRows());
  }
  if (width > sheet.getMaxColumns()) {
    sheet.insertColumnsAfter(sheet.getMaxColumns(), width - sheet.getMaxColumns());
  }
  const values = rows.map((row) => Array.from({ length: width }, (_, at) => toSheet(row[at])));
  if (values.length > 0) {
    sheet.getRange(1, 1, values.length, width).setValues(values);
  }
  for (const row of strong) {
    sheet.getRange(row + 1, 1, 1, width).setFontWeight("bold");
  }
  widths.forEach((letters, column) => {
    sheet.setColumnWidth(column + 1, letters * LETTER + AROUND);
  });
  for (const chart of charts) {
    draw(sheet, chart);
  }
  sheet.activate();
  return sheet.getName();
}

function draw(sheet: Sheet, { kind, title, labels, values, row, column }: Chart): void {
  const builder = sheet
    .newChart()
    .setChartType(kind === "bars" ? Charts.ChartType.BAR : Charts.ChartType.LINE);
  const chart = builder
    .addRange(rangeOf(sheet, labels))
    .addRange(rangeOf(sheet, values))
    .setOption("title", title)
    .setOption("legend", { position: "none" })
    .setPosition(row + 1, column + 1, 0, 0)
    .build();
  sheet.insertChart(chart);
}

function rangeOf(sheet: Sheet, { row, column, rows, columns }: Area) {
  return sheet.getRange(row + 1, column + 1, rows, columns);
}

/** The name as far as Google takes it, with a number where a sheet has it already. */
function freeName(book: GoogleAppsScript.Spreadsheet.Spreadsheet, name: string): string {
  let free = name.slice(0, LONGEST_NAME);
  for (let number = 2; book.getSheetByName(free) !== null; number++) {
    const end = ` ${number}`;
    free = name.slice(0, LONGEST_NAME - end.length) + end;
  }
  return free;
}
