import type { Cell } from "@click-ml/panel/cells";
import { hiddenRows, type Shown, sameSheet } from "@click-ml/panel/testing/sameSheet";
import { serialOf } from "./fake/serial";
import { staged } from "./stage";

const stage = staged();

sameSheet("Excel", (name, rows) => open(name, rows, false));
sameSheet("Excel that counts from 1904", (name, rows) => open(name, rows, true), "1904-01-01");

async function open(name: string, rows: readonly (readonly Shown[])[], from1904: boolean) {
  const opened = await stage.open(
    name,
    rows.map((row) => row.map((shown) => kept(shown, from1904))),
  );
  opened.book.from1904 = from1904;
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
}

hiddenRows("Excel", async (name, rows) => {
  const opened = await stage.open(name, rows);
  const { active } = opened.book;
  return { ...opened, hide: (row) => active.hidden.add(active.sheet.rowId(row)) };
});

/** Days are numbers to Excel. */
function kept(shown: Shown, from1904: boolean): Cell {
  if (typeof shown !== "object" || shown === null) {
    return shown;
  }
  if ("day" in shown) {
    return serialOf(shown.day, from1904);
  }
  return "time" in shown ? shown.time : "error" in shown ? shown.error : shown.gives;
}
