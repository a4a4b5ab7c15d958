import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Cell } from "@click-ml/panel/cells";
import { type Desk, openDesk, type Stage } from "./desk";
import { eventually, hurry, press, until, untilPredicted } from "./panel";

const OPEN = 20;

/** Members who stay when they come often; the first ones have no answer yet. */
function members(): Cell[][] {
  return [
    ["member id", "visits", "age", "stays"],
    ...Array.from({ length: 240 }, (_, at): Cell[] => {
      const visits = (at * 7) % 23;
      const stays = visits + ((at * 5) % 4) > 12 ? "yes" : "no";
      return [`m${at}`, visits, 20 + ((at * 11) % 50), at < OPEN ? null : stays];
    }),
  ];
}

export function badInput(stage: () => Stage): void {
  const opened = async (work: (desk: Desk) => Promise<void>, rows = members()) => {
    const desk = await openDesk(stage(), rows);
    await work(desk);
    assert.deepEqual(desk.errors, []);
    await desk.close();
  };
  const ready = (desk: Desk) => until(desk.panel, "20 rows have no answer yet");

  describe("bad input, shown in the sidebar", () => {
    it("an empty sheet, and then a table in it", async () => {
      await opened(async (desk) => {
        await until(desk.panel, "Nothing to train on yet");
        await desk.picture("error-empty");
        const person = desk.google.person(() => {});
        desk.google.document.active.model.write(0, 0, members());
        await person.select(3, 1);
        await desk.comeBack();
        await ready(desk);
      }, []);
    });

    it("cells with errors, merged cells, and two rows of names: each is told with its place", async () => {
      const rows = members();
      rows[30]?.splice(1, 1, "#N/A");
      rows[31]?.splice(1, 1, "#DIV/0!");
      await opened(async (desk) => {
        const { active } = desk.google.document;
        await ready(desk);
        await until(desk.panel, "2 cells hold an error");
        await until(desk.panel, "B31 (#N/A)");
        await desk.picture("error-cells");
        await press(desk.panel, "Go to B31");
        await eventually(() => active.model.selection.row === 30);
        active.merged.push({ row: 4, column: 2, rows: 3, columns: 1 });
        active.model.insertRows(0, 1);
        active.model.write(0, 0, [["Members", "Their visits", "Years", "Outcome"]]);
        await desk.comeBack();
        await until(desk.panel, "Row 2 reads like names, too");
        await until(desk.panel, "The cells C5:C7 are merged");
        await desk.picture("error-names");
        active.model.deleteRows(0, 1);
        active.merged.pop();
        await desk.reopen();
        await ready(desk);
        await hurry(desk.panel);
        await press(desk.panel, "Train");
        await untilPredicted(desk);
      }, rows);
    });

    it("a protected sheet", async () => {
      await opened(async (desk) => {
        await ready(desk);
        desk.google.document.active.protected = true;
        await hurry(desk.panel);
        await press(desk.panel, "Train");
        await until(desk.panel, "The sheet is protected");
        await desk.picture("error-protected");
        desk.google.document.active.protected = false;
        await press(desk.panel, "Try again");
        await untilPredicted(desk);
      });
    });

    it("the service unreachable, and back", async () => {
      await opened(async (desk) => {
        await ready(desk);
        const { service } = desk;
        desk.service = "http://127.0.0.1:9";
        await press(desk.panel, "Train");
        await until(desk.panel, "The service does not answer");
        await desk.picture("error-unreachable");
        desk.service = service;
        await press(desk.panel, "Start over");
        await ready(desk);
      });
    });

    it("a key that was revoked", async () => {
      await opened(async (desk) => {
        await ready(desk);
        desk.user.set("key", "ck_000000000000_gone");
        await desk.reopen();
        await until(desk.panel, "This key is not known");
        await desk.picture("error-key");
        await desk.panel.getByLabel("Key").fill(stage().key);
        await press(desk.panel, "Connect");
        await ready(desk);
      });
    });

    it("today's calls used up, in mid-run; the training is found again", async () => {
      await opened(async (desk) => {
        await ready(desk);
        await hurry(desk.panel);
        await press(desk.panel, "Train");
        await desk.panel.getByRole("button", { name: "Good enough" }).waitFor();
        const { allowance } = desk.google.world;
        const { calls } = allowance;
        allowance.calls = 0;
        await until(desk.panel, "Today’s calls are used up");
        await desk.picture("error-quota");
        allowance.calls = calls;
        await press(desk.panel, "Try again");
        await untilPredicted(desk);
      });
    });

    it("several Google accounts, from the first call on", async () => {
      await opened(async (desk) => {
        desk.breakCalls(
          "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
        );
        await desk.reopen();
        await until(desk.panel, "which account you are");
        await desk.picture("error-accounts");
        desk.breakCalls(null);
        await press(desk.panel, "Try again");
        await ready(desk);
      });
    });

    it("the document erased in mid-run", async () => {
      await opened(async (desk) => {
        await ready(desk);
        await hurry(desk.panel);
        await press(desk.panel, "Train");
        await desk.panel.getByRole("button", { name: "Good enough" }).waitFor();
        desk.google.document.gone = true;
        await until(desk.panel, "The document is gone");
        await desk.picture("error-gone");
      });
    });
  });
}
