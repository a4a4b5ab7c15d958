import assert from "node:assert/strict";
import { it } from "node:test";
import { ProblemError } from "../api/problems";
import { type FillJob, fill } from "../flows/fill";
import type { Cell, SpreadsheetHost } from "../host";
import { sheetWriter } from "../words/sheet";
import { ExampleApi } from "./exampleApi";
import type { Open, OpenSheet } from "./hostContract";
import type { AnyPerson } from "./person";

const TABLE: readonly (readonly Cell[])[] = [
  ["id", "age", "city", "bought"],
  ["a", 31, "Graz", "yes"],
  ["b", 47, "Linz", "no"],
  ["c", 62, "Graz", null],
  ["d", 25, "Wels", null],
];
/** The same without a column that names the rows. */
const NAMELESS = [["who", "age", "city", "bought"], ...TABLE.slice(1)];

/** What people do to rows in the very moment in which answers are written. */
export function rowsThatMoveInTheMiddle(open: Open): void {
  for (const rows of [TABLE, NAMELESS]) {
    it(`puts no answer beside a wrong row when a person sorts just before it is written (${rows[0]?.[0]})`, async () => {
      const { host, person } = await open("Customers", rows);
      await fillAll(before(host, once(person, "sort", 1)));
      await rightAnswers(person, 4);
    });
  }

  it("puts no answer beside a wrong row when a person inserts one just before it is written", async () => {
    const { host, person } = await open("Customers", TABLE);
    await fillAll(before(host, once(person, "insertRows", 2, 1)));
    await rightAnswers(person, 4);
  });

  it("puts no answer beside a wrong row when a person deletes one just before it is written", async () => {
    const { host, person } = await open("Customers", TABLE);
    await fillAll(before(host, once(person, "deleteRows", 2, 1)));
    await rightAnswers(person, 3);
  });

  it("lets answers be that move with their rows", async () => {
    const { host, person } = await open("Customers", TABLE);
    let writes = 0;
    const sorted = around(host, async (write) => {
      writes++;
      const written = await write();
      await person.sort(1);
      return written;
    });
    await fillAll(sorted);
    await rightAnswers(person, 4);
    assert.equal(writes, 1);
  });

  it("takes names as they are: empty, repeated, with blanks around them", async () => {
    const rows = TABLE.map((row, at) => [...row, ...(at === 0 ? [null, "city", " note "] : [1, "x", "y"])]);
    const { host, person } = await open("Customers", rows);
    let writes = 0;
    await fillAll(before(host, () => writes++));
    assert.equal(writes, 1);
    assert.equal((await person.row(1))[7], "aged 31");
  });

  it("gives up where rows do not rest, says so, and leaves nothing behind", async () => {
    const { host, person } = await open("Customers", TABLE);
    let turn = 0;
    const restless = before(host, () => person.sort(turn++ % 2 === 0 ? 1 : 0));
    await assert.rejects(
      fillAll(restless),
      (error) => error instanceof ProblemError && error.problem.code === "rows-moved",
    );
    assert.ok(turn > 1);
    const left = await person.rows();
    assert.deepEqual(left[0], TABLE[0]);
    assert.deepEqual(new Set(left.map(String)), new Set(TABLE.map(String)));
  });
}

/** A host whose writing goes through `work`. */
function around(
  host: SpreadsheetHost,
  work: (
    write: () => ReturnType<SpreadsheetHost["writeColumns"]>,
  ) => ReturnType<SpreadsheetHost["writeColumns"]>,
): SpreadsheetHost {
  return new Proxy(host, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (name === "writeColumns") {
        return (...given: Parameters<SpreadsheetHost["writeColumns"]>) =>
          work(() => target.writeColumns(...given));
      }
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
}

function before(host: SpreadsheetHost, work: () => unknown): SpreadsheetHost {
  return around(host, async (write) => {
    await work();
    return write();
  });
}

function once<K extends "sort" | "insertRows" | "deleteRows">(
  person: AnyPerson,
  what: K,
  ...given: Parameters<AnyPerson[K]>
) {
  let done = false;
  const work = person[what] as (...all: unknown[]) => unknown;
  return () => {
    const now = !done;
    done = true;
    return now ? work(...given) : undefined;
  };
}

/** Predicts all rows of a table with columns `age` and `city`: what is predicted says the age. */
export async function fillAll(host: SpreadsheetHost): Promise<void> {
  const region = await host.region();
  assert.ok(region, "the sheet has a table");
  const job: FillJob = {
    region,
    whole: true,
    inputs: ["age", "city"],
    blanksOf: null,
    target: "bought",
    model: "bought",
    version: 1,
    cut: null,
  };
  const api = new ExampleApi();
  api.answer = ([age = null]) => ({
    id: "row",
    predictionId: "p_1",
    value: `aged ${age}`,
    probability: Number(age) / 100,
    marks: [],
  });
  const writer = sheetWriter(() => new Date("2026-03-02T12:00:00Z"));
  await fill(host, api, job, writer, () => undefined, new AbortController().signal);
}

/** Every row has its own answer, and what has none is no row that was asked about. */
export async function rightAnswers(person: OpenSheet["person"], count: number): Promise<void> {
  const rows = (await person.rows()).slice(1);
  const asked = rows.filter((row) => row[1] !== null);
  assert.equal(asked.length, count);
  for (const row of rows) {
    const [, age = null] = row;
    const expected = age === null ? [null, null] : [`aged ${age}`, Number(age) / 100];
    assert.deepEqual(row.slice(4, 6), expected, JSON.stringify(rows));
    assert.equal(row.length, 7, JSON.stringify(rows));
  }
}
