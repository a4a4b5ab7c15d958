import { address } from "../region";
import { clip } from "./address";
import type { Desk } from "./desk";
import type { Sheet } from "./sheet";
import { words } from "./words";

const MOST_SUMMED = 300_000;

/** Under the sheet: what happened last, and what is selected with its sum and mean. */
export function StatusBar({ desk }: { desk: Desk }) {
  const { text, bad } = desk.message.value;
  return (
    <div class="status">
      <span class={bad ? "bad" : ""} role={bad ? "alert" : "status"}>
        {text}
      </span>
      <span class="selected">{desk.edits.value >= 0 ? summary(desk.sheet) : ""}</span>
    </div>
  );
}

function summary(sheet: Sheet): string {
  const area = clip(sheet.selection, sheet.rowCount, sheet.columnCount);
  if (area === null) {
    return "";
  }
  const cells = area.rows * area.columns;
  const name = address({ ...area, sheet: "", header: area.row, top: area.row, left: area.column }).slice(1);
  const place = cells === 1 ? (name.split(":")[0] ?? "") : `${name} · ${words.cells(cells)}`;
  if (cells === 1 || cells > MOST_SUMMED) {
    return place;
  }
  let sum = 0;
  let count = 0;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = sheet.cell(row, column);
      if (typeof cell === "number") {
        sum += cell;
        count++;
      }
    }
  }
  return count === 0 ? place : `${place} · ${words.sum(sum, sum / count)}`;
}
