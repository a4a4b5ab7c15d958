import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Cell, Region } from "@click-ml/panel/cells";
import { type Opened, staged } from "./stage";

const stage = staged();

const NAME = "open predicted";
const NAMES = [NAME, "because"];
const ANSWERS: readonly Cell[][] = [
  [0.25, 0.5, 0.75],
  ["older", "=city", "older"],
];
const COLUMNS = NAMES.map((name, at) => ({ name, values: ANSWERS[at] ?? [] }));
const REGION: Region = { sheet: "Customers", header: 0, top: 1, left: 0, rows: 3, columns: 2 };
/** More requests than any work here takes. */
const MOST = 60;

/** A sheet in which our columns stand free, or move others to the right. */
function rowsOf(inTheWay: boolean): Cell[][] {
  const rows: Cell[][] = [
    ["id", "age"],
    ["a", 31],
    ["b", 47],
    ["c", 52],
  ];
  return inTheWay ? rows.map((row, at) => [...row, null, `x${at}`]) : rows;
}

/** Does work while a person types right after its first request, then anew after its second one, and so on. */
async function typing(
  inTheWay: boolean,
  row: number,
  prepare: (opened: Opened) => Promise<() => Promise<unknown>>,
  look: (opened: Opened, when: string) => Promise<void>,
): Promise<void> {
  const first = await stage.open("Customers", rowsOf(inTheWay));
  for (let request = 1; request < MOST; request++) {
    const opened = first.another("Customers", rowsOf(inTheWay));
    const { sheet } = opened.book.active;
    const work = await prepare(opened);
    let left = request;
    stage.excel.after = () => {
      left--;
      if (left === 0) {
        sheet.write(row, REGION.columns, [["mine"]]);
      }
    };
    await work();
    stage.excel.after = () => undefined;
    if (left > 0) {
      assert.ok(request > 3, "it takes several requests");
      return;
    }
    await look(opened, `typed after request ${request}`);
  }
  assert.fail(`more than ${MOST} requests`);
}

for (const inTheWay of [false, true]) {
  describe(`what a person types in the moment in which ${inTheWay ? "inserted" : "free"} columns`, () => {
    for (const row of [0, 2]) {
      it(`are written stays, in row ${row}`, async () => {
        await typing(
          inTheWay,
          row,
          async ({ host }) =>
            () =>
              host.writeColumns(REGION, COLUMNS),
          async ({ person, book }, when) => {
            assert.ok(await person.find("mine"), when);
            assert.equal(book.names.size, 2, when);
            const place = await person.find(0.25);
            const [name, ...answers] = (await person.rows()).map((cells) => cells[place?.column ?? -1]);
            // A person may give a column of ours another name once it stands there.
            assert.ok(name === NAME || (row === 0 && name === "mine"), when);
            const kept = answers.includes("mine") ? [0.25, "mine", 0.75] : ANSWERS[0];
            assert.deepEqual(answers, kept, when);
          },
        );
      });
    }

    it("are taken back stays, and nothing else does", async () => {
      await typing(
        inTheWay,
        2,
        async ({ host }) => {
          const written = await host.writeColumns(REGION, COLUMNS);
          assert.equal(written.region.left, REGION.columns);
          return () => host.takeBack(written);
        },
        async ({ person, book }, when) => {
          assert.ok(await person.find("mine"), when);
          for (const cell of [...NAMES, ...ANSWERS.flat()]) {
            assert.equal(await person.find(cell), null, `${cell}, ${when}`);
          }
          assert.equal(book.names.size, 0, when);
          if (!inTheWay) {
            const rows = (await person.rows()).map((cells) => cells.slice(0, REGION.columns));
            assert.deepEqual(rows, rowsOf(false), when);
          }
        },
      );
    });
  });
}
