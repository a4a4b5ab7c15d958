import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Cell } from "@click-ml/panel/cells";
import { turned } from "@click-ml/panel/region";
import { customers } from "@click-ml/panel/templates/campaign";
import { words as german } from "@click-ml/panel/words/de";
import { type Desk, openDesk, type Stage } from "./desk";
import { eventually, hurry, press, until, untilPredicted } from "./panel";

const rows = turned(customers());

export function mainJob(stage: () => Stage): void {
  describe("the main job in the sidebar", () => {
    it("goes from the installed add-on to predictions in the sheet and back", async () => {
      const desk = await openDesk(stage(), rows, { connected: false });
      const { panel, google, user } = desk;
      await panel.getByLabel("Key").fill(stage().key);
      await desk.picture("connect");
      await press(panel, "Connect");
      await until(panel, "200 rows have no answer yet");
      assert.equal(user.get("key"), stage().key);
      assert.ok(![...google.document.properties.values()].some((text) => text.includes(stage().key)));
      await until(panel, "Customers!A1:T2201");
      await desk.picture("before");
      await press(panel, "Train");
      await until(panel, /left$|finishing/);
      await panel.getByRole("button", { name: "Good enough", disabled: false }).waitFor();
      await desk.picture("training");
      await press(panel, "Good enough");
      await untilPredicted(desk);
      await desk.picture("after");
      answersStandBesideTheirRows(desk);

      await press(panel, "Show");
      await eventually(() => google.document.active.model.selection.column === 20);
      const matters = panel.locator("summary").filter({ hasText: "What matters" });
      await matters.evaluate((summary) => summary.closest("details")?.setAttribute("open", ""));
      await matters.evaluate((summary) => summary.scrollIntoView());
      await desk.picture("report");
      await press(panel, "Undo");
      await until(panel, "not in this sheet");
      assert.equal(google.document.active.used().columns, 20);
      assert.deepEqual(google.document.active.living(), []);
      assert.deepEqual(desk.errors, []);
      await desk.close();
    });

    it("keeps every answer beside its row while rows are sorted, filtered, inserted, edited and deleted", async () => {
      const desk = await openDesk(stage(), rows);
      const { panel, google } = desk;
      await until(panel, "200 rows have no answer yet");
      await hurry(panel);
      await press(panel, "Train");
      await panel.getByRole("button", { name: "Good enough" }).waitFor();
      const person = google.person(() => {});
      await person.sort(3);
      await person.insertRows(9, 2);
      await person.deleteRows(40, 1);
      const { active } = google.document;
      for (let row = 1; row < active.used().rows; row += 3) {
        active.hidden.add(active.model.rowId(row));
      }
      await person.insertColumns(2, 1);
      await untilPredicted(desk);
      answersStandBesideTheirRows(desk);
      assert.deepEqual(desk.errors, []);
      await desk.close();
    });

    it("goes on where it stood when the sidebar is closed in mid-run, and scores again with two clicks", async () => {
      const desk = await openDesk(stage(), rows);
      const { panel, google } = desk;
      await until(panel, "200 rows have no answer yet");
      await hurry(panel);
      await press(panel, "Train");
      await panel.getByRole("button", { name: "Good enough" }).waitFor();
      await desk.page.goto("about:blank");
      await desk.reopen();
      await untilPredicted(desk);
      const columns = google.document.active.used().columns;
      await panel
        .getByRole("button", { name: /^Models/ })
        .first()
        .click();
      await panel.getByRole("button", { name: "Predict this selection" }).first().click();
      await until(panel, /rows filled/);
      await desk.picture("scored-again");
      assert.equal(google.document.active.used().columns, columns + 3);
      await panel.getByRole("button", { name: "Open" }).first().click();
      await until(panel, "Version 1 answers all rows.");
      await desk.picture("versions");
      google.run("full", "removeWritten");
      assert.equal(google.document.active.used().columns, 20);
      assert.deepEqual(desk.errors, []);
      await desk.close();
    });

    it("speaks German to a person who chose German", async () => {
      const desk = await openDesk(stage(), rows, { locale: "de" });
      const { panel, page } = desk;
      await until(panel, "200 Zeilen haben noch keine Antwort");
      await desk.picture("de-before");
      await panel.locator("details.options > summary").click();
      await panel.getByLabel(german.start.time).selectOption({ index: 0 });
      await press(panel, german.start.train);
      await panel.getByRole("button", { name: german.training.enough, exact: true }).waitFor();
      await desk.picture("de-training");
      await until(panel, /ausgefüllt/);
      await page.setViewportSize({ width: 900, height: 3_000 });
      await panel.locator("details").evaluateAll((all) => {
        for (const one of all) {
          one.setAttribute("open", "");
        }
      });
      await desk.picture("de-after");
      assert.equal(await sticksOut(desk), 0);
      assert.deepEqual(desk.errors, []);
      await desk.close();
    });

    it("is as good to look at in the dark", async () => {
      const desk = await openDesk(stage(), rows, { colours: "dark" });
      await until(desk.panel, "200 rows have no answer yet");
      await desk.picture("dark-before");
      assert.equal(await sticksOut(desk), 0);
      await desk.close();
    });
  });
}

/** Pixels of the panel that stick out at the side. */
function sticksOut({ panel }: Desk): Promise<number> {
  return panel.locator("html").evaluate((html) => Math.max(0, html.scrollWidth - window.innerWidth));
}

/** Only rows without an answer got one, whatever happened to the rows meanwhile. */
function answersStandBesideTheirRows({ google }: Desk): void {
  const { model } = google.document.active;
  const { rows: count, columns } = google.document.active.used();
  const line = (row: number) => Array.from({ length: columns }, (_, column): Cell => model.cell(row, column));
  const names = line(0);
  const [id, responded] = ["customer id", "responded"].map((name) => names.indexOf(name));
  const predicted = names.findIndex((name) => String(name).startsWith("responded predicted"));
  assert.ok(predicted > 0, names.join());
  let answered = 0;
  for (let row = 1; row < count; row++) {
    const cells = line(row);
    const open = cells[id ?? 0] !== null && cells[responded ?? 0] === null;
    const answer = cells[predicted];
    assert.equal(answer === "yes" || answer === "no", open, `row ${row + 1}: ${cells.join()}`);
    answered += open ? 1 : 0;
  }
  assert.ok(answered >= 199);
}
