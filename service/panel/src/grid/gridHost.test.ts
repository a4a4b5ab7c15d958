import type { Cell } from "../host";
import { turned } from "../region";
import { hostContract } from "../testing/hostContract";
import { type Shown, sameSheet } from "../testing/sameSheet";
import { sheetHost } from "../testing/sheetHost";
import { toDocument } from "./document";

hostContract("browser grid", sheetHost);

/** The rows as they come from a workbook that was opened. */
sameSheet("browser grid", (name, rows) => {
  const { columns } = toDocument(
    name,
    rows.map((row) => row.map(read)),
  );
  return sheetHost(name, turned(columns));
});

function read(shown: Shown): Cell {
  if (typeof shown !== "object" || shown === null) {
    return shown;
  }
  return "day" in shown
    ? shown.day
    : "time" in shown
      ? shown.time
      : "error" in shown
        ? shown.error
        : shown.gives;
}
