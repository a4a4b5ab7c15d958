import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { picture, type Stage, visit } from "./browser";
import { clickCell, hurry, train, untilPredicted } from "./desktop";

const OPEN = 20;

/** Members who stay when they come often; the first ones have no answer yet. */
function members(): string {
  const lines = Array.from({ length: 240 }, (_, at) => {
    const visits = (at * 7) % 23;
    const stays = visits + ((at * 5) % 4) > 12 ? "yes" : "no";
    return `m${at},${visits},${20 + ((at * 11) % 50)},${at < OPEN ? "" : stays}`;
  });
  return ["member id,visits,age,stays", ...lines].join("\n");
}

export function life(stage: () => Stage): void {
  describe("the life of a model", () => {
    it("compares what really happened, and lets another version answer and go back", async () => {
      const { page, errors, close } = await visit(stage());
      const panel = page.locator("#panel");
      await page.getByLabel("Open file").setInputFiles({
        name: "members.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(members()),
      });
      await panel.getByText(`${OPEN} rows have no answer yet`).waitFor();
      await hurry(page);
      await train(page);
      await untilPredicted(page);

      for (const row of [1, 2, 3]) {
        await clickCell(page, row, 3);
        await page.keyboard.type(row === 1 ? "yes" : "no");
        await page.keyboard.press("Enter");
      }
      await panel.getByRole("heading", { name: "3 real answers found" }).waitFor();
      await picture(page, "life-1-found");
      await panel.getByRole("button", { name: "Compare" }).click();
      await panel.getByText(/Right [0-3] of 3/).waitFor();
      await picture(page, "life-2-compared");
      assert.equal(await panel.getByText("were edited since").count(), 0, "every row is known by its name");
      await panel.getByRole("button", { name: "See the model" }).click();
      await panel.getByText("Version 1 answers all rows.").waitFor();
      await panel.getByText("15 of 100 answers have a real answer so far.").waitFor();

      await importAgain(page);
      await panel
        .getByRole("button", { name: /^Models/ })
        .first()
        .click();
      await panel.getByRole("button", { name: "Open" }).first().click();
      await panel.getByRole("button", { name: /^v2/ }).click();
      await panel.getByRole("button", { name: "Try on 10 %" }).click();
      await panel.getByRole("heading", { name: "Version 2 on trial" }).waitFor();
      await picture(page, "life-3-trial");
      await panel.getByRole("button", { name: "Stop the trial" }).click();
      await panel.getByRole("button", { name: "Let it answer everything" }).click();
      await panel.getByText("Version 2 answers all rows.").waitFor();
      await panel.getByRole("button", { name: "Go back to version 1" }).click();
      await panel.getByText("Version 1 answers all rows.").waitFor();
      await picture(page, "life-4-back");
      assert.deepEqual(errors, []);
      await close();
    });
  });
}

/** Adds the version that answers once more, as somebody else might who got it as a file. */
async function importAgain(page: Page): Promise<void> {
  const status = await page.evaluate(async () => {
    const headers = { Authorization: `Bearer ${sessionStorage.getItem("click-ml key")}` };
    const { items } = await (await fetch("/v1/models", { headers })).json();
    const versions = `/v1/models/${items[0].model}/versions`;
    const body = await (await fetch(`${versions}/1/bundle`, { headers })).blob();
    const type = { "Content-Type": "application/zip" };
    return (await fetch(versions, { method: "POST", headers: { ...headers, ...type }, body })).status;
  });
  assert.equal(status, 201);
}
