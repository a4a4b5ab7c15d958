import assert from "node:assert/strict";
import { test } from "node:test";
import { News } from "./news";
import type { Run } from "./run";

test("who could not listen while Excel was busy listens the next time", async () => {
  let asked = 0;
  const event = { add: () => undefined };
  const worksheets = { onChanged: event, onRowSorted: event, onSelectionChanged: event, onActivated: event };
  const context = { workbook: { worksheets }, sync: async () => undefined };
  const busyOnce = async (work: (context: unknown) => Promise<unknown>) => {
    asked++;
    if (asked === 1) {
      throw new Error("busy");
    }
    return work(context);
  };
  const news = new News(busyOnce as unknown as Run, async () => undefined);
  news.watch(() => undefined);
  await assert.rejects(news.listen(), /busy/);
  await news.listen();
  await news.listen();
  assert.equal(asked, 2, "once and for all when it worked");
});
