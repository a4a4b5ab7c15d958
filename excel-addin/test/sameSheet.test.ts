import type { Cell } from "@click-ml/panel/cells";
import { hiddenRows, type Shown, sameSheet } from "@click-ml/panel/testing/sameSheet";
import { staged } from "./stage";

const DAY = 86_400_000;
const NULL_DAY = Date.UTC(1899, 11, 30);

const stage = staged();

sameSheet("Excel", async (name, rows) => {
  const opened = await stage.open(
    name,
    rows.map((row) => row.map(kept)),
  );
  const { active } = opened.book;
  rows.forEach((row, at) => {
    row.forEach((shown, column) => {
      const area = { row: at, column, rows: 1, columns: 1 };
      if (typeof shown !== "object" || shown === null) {
        return;
      }
      if ("day" in shown) {
        active.setFormat(area, "yyyy\\-mm\\-dd hh:mm:ss");
      } else if ("time" in shown) {
        active.setFormat(area, "hh:mm");
      } else if ("formula" in shown) {
        active.calculate(at, column, shown.formula, [[shown.gives]]);
      }
    });
  });
  return opened;
});

hiddenRows("Excel", async (name, rows) => {
  const opened = await stage.open(name, rows);
  const { active } = opened.book;
  return { ...opened, hide: (row) => active.hidden.add(active.sheet.rowId(row)) };
});

/** Days are numbers to Excel, counted from the end of 1899. */
function kept(shown: Shown): Cell {
  if (typeof shown !== "object" || shown === null) {
    return shown;
  }
  if ("day" in shown) {
    return (Date.parse(`${shown.day.slice(0, 10)}T${shown.day.slice(11) || "00:00:00"}Z`) - NULL_DAY) / DAY;
  }
  return "time" in shown ? shown.time : "error" in shown ? shown.error : shown.gives;
}
