import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Cell } from "@click-ml/panel/cells";
import { ADDRESS } from "../test/fake/google";
import { projectOf } from "../test/fake/script";
import { runInWorker } from "../test/fake/workerScript";
import { openDesk, type Stage } from "./desk";
import { hurry, press, until, untilPredicted } from "./panel";

/** Flats whose rent follows from size and floor; the last 20 have none. */
function flats(): Cell[][] {
  return [
    ["flat", "size", "floor", "rent"],
    ...Array.from({ length: 220 }, (_, at): Cell[] => {
      const size = 30 + ((at * 37) % 90);
      const floor = at % 6;
      return [`F-${at}`, size, floor, at < 200 ? size * 11 + floor * 15 + ((at * 13) % 7) : null];
    }),
  ];
}

export function formulas(stage: () => Stage): void {
  describe("formulas and the panel", () => {
    it("give the same answers to the last digit", async () => {
      const desk = await openDesk(stage(), flats());
      const { google, panel } = desk;
      await until(panel, "20 rows have no answer yet");
      await hurry(panel);
      await press(panel, "Train");
      await untilPredicted(desk);
      const run = (mode: "full" | "formula", name: string, ...given: unknown[]) =>
        runInWorker(projectOf(ADDRESS), { ...desk.world }, mode, name, given);
      await panel
        .getByRole("button", { name: /^Models/ })
        .first()
        .click();
      await panel.getByText("Formulas of click-ml").click();
      await panel.getByText('=CLICKML_PREDICT("rent", A1:F1, A2:F500)').waitFor();
      await desk.picture("formulas");
      await press(panel, "Allow formulas in this document");
      await until(panel, "Formulas of this document may predict now");
      const { model } = google.document.active;
      const cells = (row: number) => [1, 2].map((column) => model.cell(row, column) ?? "");
      const places = Array.from({ length: 20 }, (_, row) => 201 + row);
      const given = ["rent", [["size", "floor"]], places.map(cells), "version=1"];
      const answers = (await run("formula", "CLICKML_PREDICT", ...given)) as number[][];
      assert.deepEqual(
        answers.map(([answer]) => answer),
        places.map((row) => model.cell(row, 4)),
      );
      const reasons = (await run("formula", "CLICKML_WHY", ...given)) as string[][];
      assert.ok(
        reasons.every(([first]) => /size|floor/.test(first ?? "")),
        JSON.stringify(reasons[0]),
      );
      await desk.close();
    });
  });
}
