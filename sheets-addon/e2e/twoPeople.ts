import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { turned } from "@click-ml/panel/region";
import { customers } from "@click-ml/panel/templates/campaign";
import { openDesk, type Stage } from "./desk";
import { hurry, press, until, untilPredicted } from "./panel";

export function twoPeople(stage: () => Stage): void {
  describe("two people at one document", () => {
    it("both click Train: each gets columns of their own, and takes back only these", async () => {
      const rows = turned(customers()).filter((_, row) => row % 4 === 0 || row > 2_000);
      const one = await openDesk(stage(), rows);
      const other = await openDesk(stage(), rows, { google: one.google });
      for (const { panel } of [one, other]) {
        await until(panel, "200 rows have no answer yet");
        await hurry(panel);
      }
      await Promise.all([press(one.panel, "Train"), press(other.panel, "Train")]);
      await Promise.all([untilPredicted(one), untilPredicted(other)]);
      const { active } = one.google.document;
      assert.equal(active.used().columns, 26);
      const writes = new Set(active.living().map(({ value }) => JSON.parse(value).id));
      assert.equal(writes.size, 2);
      for (const desk of [one, other]) {
        await desk.reopen();
        await untilPredicted(desk);
      }
      await press(one.panel, "Undo");
      await until(one.panel, "not in this sheet");
      assert.equal(active.used().columns, 23);
      await other.comeBack();
      await press(other.panel, "Undo");
      await until(other.panel, "not in this sheet");
      assert.equal(active.used().columns, 20);
      assert.deepEqual([...one.errors, ...other.errors], []);
      await one.close();
      await other.close();
    });
  });
}
