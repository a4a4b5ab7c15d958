import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Cell } from "@click-ml/panel/cells";
import { turned } from "@click-ml/panel/region";
import { customers } from "@click-ml/panel/templates/campaign";
import { words } from "@click-ml/panel/words";
import { type Desk, openDesk, type Stage } from "./desk";
import { eventually, hurry, press, until, untilPredicted } from "./panel";

export function ownSheets(stage: () => Stage): void {
  describe("sheets of their own in the document", () => {
    it("hold the report with its charts, and the rows to guess before the model's answers are shown", async () => {
      const desk = await openDesk(stage(), turned(customers()));
      const { panel, google } = desk;
      const { sheets } = google.document;
      await until(panel, "200 rows have no answer yet");
      await hurry(panel);
      await press(panel, "Train");
      await untilPredicted(desk);

      await panel.getByText(words.report.sheets, { exact: true }).click();
      await press(panel, words.reportSheet.button);
      await eventually(() => (sheets[1]?.charts.length ?? 0) > 0);
      const report = cellsOf(desk, 1);
      assert.equal(report[0]?.[0], words.reportSheet.title("responded", 1));
      const chart = sheets[1]?.charts[0] as { ranges: { row: number; rows: number; column: number }[] };
      const [labels, values] = chart.ranges;
      assert.equal(labels?.rows, values?.rows);
      assert.equal(typeof report[values?.row ?? 0]?.[values?.column ?? 0], "number");

      await press(panel, words.proofSheet.button);
      await until(panel, words.proofSheet.title(words.proofSheet.name("responded")));
      const names = cellsOf(desk, 2)[0] ?? [];
      const guess = names.indexOf(words.proofSheet.guess);
      assert.ok(!names.includes("responded"));
      await press(panel, words.proofSheet.show);
      await until(panel, words.proofSheet.noGuess);
      for (const row of [1, 2, 3]) {
        sheets[2]?.model.write(row, guess, [["no"]]);
      }
      await desk.picture("guess");
      await press(panel, words.proofSheet.show);
      await until(panel, /You were right on \d of 3, the model on/);
      await desk.picture("guess-shown");
      const shown = cellsOf(desk, 2);
      const happened = shown[0]?.indexOf(words.proofSheet.happened) ?? -1;
      const truth = truths();
      for (const cells of shown.slice(1)) {
        assert.equal(cells[happened], truth[Number(cells[0])]);
      }
      const right = shown.slice(1, 4).filter((cells) => cells[happened] === "no").length;
      await until(panel, `You were right on ${right} of 3`);
      assert.deepEqual(desk.errors, []);
      await desk.close();
    });
  });
}

/** What really happened, by the number of the row. */
function truths(): Cell[] {
  const rows = turned(customers());
  const responded = rows[0]?.indexOf("responded") ?? -1;
  return rows.map((row) => row[responded] ?? null);
}

function cellsOf({ google }: Desk, sheet: number): Cell[][] {
  const { model } = google.document.sheets[sheet] ?? google.document.active;
  return Array.from({ length: model.rowCount }, (_, row) =>
    Array.from({ length: model.columnCount }, (__, column) => model.cell(row, column)),
  ).filter((cells) => cells.some((cell) => cell !== null));
}
