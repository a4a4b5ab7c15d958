import type { Cell } from "@click-ml/panel/cells";
import { hiddenRows, type Shown, sameSheet } from "@click-ml/panel/testing/sameSheet";
import { openSheets } from "./openSheets";

const DAY = 86_400_000;
const NULL_DAY = Date.UTC(1899, 11, 30);

sameSheet("Google Sheets", (name, rows) => {
  const opened = openSheets(
    name,
    rows.map((row) => row.map(kept)),
  );
  const { active } = opened.google.document;
  rows.forEach((row, at) => {
    row.forEach((shown, column) => {
      if (typeof shown === "object" && shown !== null && ("day" in shown || "time" in shown)) {
        active.dates.add(active.model.columnId(column));
      }
      if (typeof shown === "object" && shown !== null && "formula" in shown) {
        active.formulas.set(active.key(at, column), shown.formula);
      }
    });
  });
  return opened;
});

hiddenRows("Google Sheets", (name, rows) => {
  const opened = openSheets(name, rows);
  const { active } = opened.google.document;
  return { ...opened, hide: (row) => active.hidden.add(active.model.rowId(row)) };
});

/** Days and times of day are dates to Google; the fake keeps them as ISO texts of date columns. */
function kept(shown: Shown): Cell {
  if (typeof shown !== "object" || shown === null) {
    return shown;
  }
  if ("time" in shown) {
    return new Date(NULL_DAY + Math.round(shown.time * DAY)).toISOString().slice(0, 19);
  }
  return "day" in shown ? shown.day : "error" in shown ? shown.error : shown.gives;
}
