import type { Place } from "@click-ml/panel/workbook";
import { type Range, rangeAt, type Sheet } from "./places";

/** Whether cells hold no value, formula, note, rule for input or merged cell; Google tells scripts nothing of comments. */
export function isFree(place: Place): boolean {
  const range = rangeAt(place);
  return (
    range === null ||
    (isEmpty(range) &&
      range.getMergedRanges().length === 0 &&
      range.getDataValidations().every((line) => line.every((rule) => rule === null)))
  );
}

/** Whether nothing else stands in a column than the cells between two rows. All count from 1. */
export function isAlone(sheet: Sheet, column: number, first: number, last: number): boolean {
  const end = sheet.getMaxRows();
  return (
    (first === 1 || isEmpty(sheet.getRange(1, column, first - 1, 1))) &&
    (last >= end || isEmpty(sheet.getRange(last + 1, column, end - last, 1))) &&
    isUnnoted(sheet.getRange(first, column, last - first + 1, 1))
  );
}

/** Whether nothing stands in cells, not even a formula that gives an empty text or a note. */
export function isEmpty(range: Range): boolean {
  return range.isBlank() && allEmpty(range.getFormulas()) && isUnnoted(range);
}

function isUnnoted(range: Range): boolean {
  return allEmpty(range.getNotes());
}

function allEmpty(texts: readonly (readonly string[])[]): boolean {
  return texts.every((line) => line.every((text) => text === ""));
}
