import type { Area } from "@click-ml/panel/cells";
import type { Place } from "@click-ml/panel/workbook";
import { Refused } from "../refusal";

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Range = GoogleAppsScript.Spreadsheet.Range;

const LOCK_MILLISECONDS = 20_000;

export function selected(): Range | null {
  return SpreadsheetApp.getActiveSpreadsheet().getActiveRangeList()?.getRanges()[0] ?? null;
}

/** The part of a place that is inside the sheet; null without any, or without the sheet. */
export function rangeAt({ sheet: name, area }: Place): Range | null {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  const rows = sheet === null ? 0 : Math.min(area.rows, sheet.getMaxRows() - area.row);
  const columns = sheet === null ? 0 : Math.min(area.columns, sheet.getMaxColumns() - area.column);
  return rows > 0 && columns > 0 && sheet !== null
    ? sheet.getRange(area.row + 1, area.column + 1, rows, columns)
    : null;
}

export function areaOf(range: Range): Area {
  return {
    row: range.getRow() - 1,
    column: range.getColumn() - 1,
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  };
}

export function sheetOf(name: string): Sheet {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  if (sheet === null) {
    throw new Refused("sheet-gone");
  }
  return sheet;
}

/** The sheet of this name, or a refusal that says why nothing can be written to it. */
export function writable(name: string): Sheet {
  const sheet = sheetOf(name);
  if (isProtected(sheet)) {
    throw new Refused("sheet-protected");
  }
  return sheet;
}

/** Whether this person may not write into a sheet. */
export function isProtected(sheet: Sheet): boolean {
  return forbidding(sheet, SpreadsheetApp.ProtectionType.SHEET).length > 0;
}

/** The parts of a sheet that this person may not write into. */
export function guarded(sheet: Sheet): Range[] {
  return forbidding(sheet, SpreadsheetApp.ProtectionType.RANGE).flatMap((one) => one.getRange() ?? []);
}

function forbidding(sheet: Sheet, kind: GoogleAppsScript.Spreadsheet.ProtectionType) {
  return sheet
    .getProtections(kind)
    .filter((protection) => !protection.canEdit() && !protection.isWarningOnly());
}

/** Two people's writes come one after the other. */
export function locked<T>(work: () => T): T {
  const lock = LockService.getDocumentLock();
  lock.waitLock(LOCK_MILLISECONDS);
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}
