import type { Area } from "../cells";
import { address } from "../region";
import { clip } from "./address";
import type { Desk } from "./desk";
import type { Sheet } from "./sheet";
import { words } from "./words";

const MOST_SUMMED = 300_000;

/** Under the sheet: what happened last, and what is selected with its sum and mean. */
export function StatusBar({ desk }: { desk: Desk }) {
  const { text, bad } = desk.message.value;
  const back = desk.back.value;
  return (
    <div class="status">
      <span class={bad ? "bad" : ""} role={bad ? "alert" : "status"}>
        {text}
        {back === null ? null : (
          <button type="button" onClick={() => desk.goBack()}>
            {words.backTo(back)}
          </button>
        )}
      </span>
      <span class="keys">{words.leaveHint}</span>
      <Selected desk={desk} />
    </div>
  );
}

function Selected({ desk: { edits, sheet } }: { desk: Desk }) {
  const area = edits.value >= 0 ? clip(sheet.selection, sheet.rowCount, sheet.columnCount) : null;
  if (area === null) {
    return null;
  }
  const cells = area.rows * area.columns;
  const name = address({ ...area, sheet: "", header: area.row, top: area.row, left: area.column }).slice(1);
  return (
    <span class="selected">
      {cells === 1 ? name.split(":")[0] : name}
      {cells > 1 && <span class="figures">{figures(sheet, area)}</span>}
    </span>
  );
}

function figures(sheet: Sheet, area: Area): string {
  const cells = area.rows * area.columns;
  let sum = 0;
  let count = 0;
  for (let at = 0; at < cells && cells <= MOST_SUMMED; at++) {
    const cell = sheet.cell(area.row + Math.floor(at / area.columns), area.column + (at % area.columns));
    if (typeof cell === "number") {
      sum += cell;
      count++;
    }
  }
  return count === 0 ? words.cells(cells) : `${words.cells(cells)} · ${words.sum(sum, sum / count)}`;
}
