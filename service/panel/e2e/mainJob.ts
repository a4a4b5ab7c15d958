import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { picture, type Stage, visit } from "./browser";
import {
  byColumn,
  chooseFromMenu,
  clickCell,
  hurry,
  nameOf,
  savedRows,
  shownCells,
  train,
  untilPredicted,
} from "./desktop";

/** Whether the answer of a customer is not known. */
const isOpen = (id: string) => Number(id.slice(2)) > 12_000;

export function mainJob(stage: () => Stage): void {
  describe("the main job in a real browser", () => {
    it("goes from the address to predictions in the sheet with one click", async () => {
      const { page, errors, close } = await visit(stage());
      await page.locator("#panel").getByText("200 rows have no answer yet").waitFor();
      await picture(page, "1-before");
      await train(page);
      await page.locator("#panel .curve, #panel svg, #panel canvas").first().waitFor();
      const enough = page.getByRole("button", { name: "Good enough" });
      await page.waitForFunction(() =>
        [...document.querySelectorAll("button")].some(
          (one) => one.textContent === "Good enough" && !one.disabled,
        ),
      );
      await picture(page, "2-training");
      await enough.click();
      await untilPredicted(page);
      await page.locator("#panel").getByRole("button", { name: "Show", exact: true }).click();
      await picture(page, "3-after");

      await page.reload();
      await untilPredicted(page);
      const rows = await savedRows(page);
      const predicted = nameOf(rows, "responded predicted");
      const customers = [...byColumn(rows, "customer id").values()];
      assert.equal(customers.length, 2200);
      for (const customer of customers) {
        const open = customer.responded === "";
        assert.equal(["yes", "no"].includes(customer[predicted] ?? ""), open, customer["customer id"]);
      }
      assert.deepEqual(errors, []);
      await close();
    });

    it("keeps every answer beside its customer while rows are sorted, inserted and deleted", async () => {
      const { page, errors, close } = await visit(stage());
      await hurry(page);
      await train(page);
      await page.getByRole("button", { name: "Good enough" }).waitFor();
      await clickCell(page, 4, 1);
      await chooseFromMenu(page, "Sort by this column, A to Z");
      await clickCell(page, 9, 0);
      await chooseFromMenu(page, "Insert row above");
      const below = (await shownCells(page, 0)).slice(9);
      const gone = [isOpen, (id: string) => !isOpen(id)].map((one) => below.find(one) ?? "");
      for (const id of gone) {
        await clickCell(page, (await shownCells(page, 0)).indexOf(id) + 1, 0);
        await chooseFromMenu(page, "Delete rows");
      }
      await untilPredicted(page);

      const rows = await savedRows(page);
      const predicted = nameOf(rows, "responded predicted");
      const customers = byColumn(rows, "customer id");
      assert.equal(rows[9]?.join(""), "", "the inserted row is blank");
      for (const [id, customer] of customers) {
        assert.equal(
          (customer[predicted] ?? "") !== "",
          isOpen(id),
          `${id} has an answer only if it had none`,
        );
      }
      assert.deepEqual(
        gone.map((id) => customers.has(id)),
        [false, false],
      );
      assert.equal(customers.size, 2_199, "with the inserted row, which has no name");
      await page.keyboard.press("Control+z");
      const before = await savedRows(page);
      assert.equal(before[0]?.length, 20, "one undo takes all the columns away");
      assert.deepEqual(
        before.slice(1).map((row) => row[0]),
        rows.slice(1).map((row) => row[0]),
      );
      assert.deepEqual(errors, []);
      await close();
    });
  });
}
