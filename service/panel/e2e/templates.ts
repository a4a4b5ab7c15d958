import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { picture, type Stage, visit } from "./browser";
import { clickCell, hurry, savedRows, train, untilPredicted } from "./desktop";

export function templates(stage: () => Stage): void {
  describe("a question of the templates", () => {
    it("opens its sample, is answered, and its report and hidden rows stand on sheets of their own", async () => {
      const { page, errors, close } = await visit(stage());
      const panel = page.locator("#panel");
      const status = page.locator("#status");
      await panel.getByText("Start from a template").click();
      await panel.getByText("Who will leave").click();
      await picture(page, "template");
      await panel.getByRole("button", { name: "Open the sample sheet" }).first().click();
      await status.getByText("Who will leave was added.").waitFor();
      // The sheet before had 200 rows without an answer, too.
      await panel.getByText(/^Who will leave!A1:/).waitFor();
      await panel.getByText("200 rows have no answer yet").waitFor();
      await hurry(page);
      await train(page);
      await untilPredicted(page);

      await panel.getByText("Sheets to keep and to play").click();
      await panel.getByRole("button", { name: "Put this report into a sheet" }).click();
      await status.getByText("Report left v1 was added.").waitFor();
      await picture(page, "report-sheet");
      const report = (await savedRows(page)).map(([first]) => first);
      assert.ok(report.includes("How well left is predicted (version 1)"), report.join("\n"));
      assert.ok(report.includes("contract"), report.join("\n"));
      await status.getByRole("button", { name: "Back to Who will leave" }).click();

      await panel.getByText("Sheets to keep and to play").click();
      await panel.getByRole("button", { name: "Guess against the model" }).click();
      await status.getByText("Guess left was added.").waitFor();
      const names = (await savedRows(page))[0] ?? [];
      const guess = names.indexOf("your guess");
      for (const row of [1, 2, 3]) {
        await clickCell(page, row, guess);
        await page.keyboard.type("no");
        await page.keyboard.press("Enter");
      }
      await picture(page, "guess");
      await panel.getByRole("button", { name: "Show what happened" }).click();
      await panel.getByText(/You were right on \d of \d, the model on/).waitFor();
      await picture(page, "guess-shown");
      const rows = await savedRows(page);
      const happened = rows[0]?.indexOf("what happened") ?? -1;
      const typed = rows.slice(1, 4).map((row) => row[guess]);
      assert.deepEqual(typed, ["no", "no", "no"]);
      const right = rows.slice(1, 4).filter((row) => row[happened] === "no").length;
      await panel.getByText(`You were right on ${right} of 3`).waitFor();
      assert.deepEqual(errors, []);
      await close();
    });
  });
}
