import assert from "node:assert/strict";
import { test } from "node:test";
import { Window } from "./window";

/** A window that closes when the test says so, over a service that answers each row with itself. */
function openWindow(ask = async (rows: readonly string[]) => rows.map((row) => row.toUpperCase())) {
  const asked: { readonly key: string; readonly rows: readonly string[]; readonly signal: AbortSignal }[] =
    [];
  const closing: (() => void)[] = [];
  const waited: number[] = [];
  const window = new Window<string, string>(
    (milliseconds) => {
      waited.push(milliseconds);
      return new Promise((over) => closing.push(over));
    },
    (key, rows, signal) => {
      asked.push({ key, rows, signal });
      return ask(rows);
    },
  );
  const none = new AbortController().signal;
  const close = () => {
    for (const over of closing.splice(0)) {
      over();
    }
  };
  return { window, asked, waited, none, close };
}

test("asks once for all that came in while the window was open", async () => {
  const { window, asked, waited, none, close } = openWindow();
  const answers = [
    window.answers("m", ["a", "b"], none),
    window.answers("m", ["c"], none),
    window.answers("other", ["d"], none),
  ];
  close();
  assert.deepEqual(await Promise.all(answers), [["A", "B"], ["C"], ["D"]]);
  assert.deepEqual(
    asked.map(({ key, rows }) => [key, rows]),
    [
      ["m", ["a", "b", "c"]],
      ["other", ["d"]],
    ],
  );
  assert.deepEqual(waited, [100, 100]);
  const later = window.answers("m", ["e"], none);
  close();
  assert.deepEqual(await later, ["E"]);
});

test("asks nothing for a call that was taken back, and goes on for the others", async () => {
  const { window, asked, none, close } = openWindow();
  const taken = new AbortController();
  const gone = window.answers("m", ["a"], taken.signal);
  const stays = window.answers("m", ["b"], none);
  taken.abort();
  await assert.rejects(gone, { name: "AbortError" });
  close();
  assert.deepEqual(await stays, ["B"]);
  assert.deepEqual(asked[0]?.rows, ["b"]);
});

test("calls the question off once nobody waits for it any more", async () => {
  const { window, asked, close } = openWindow(() => new Promise(() => undefined));
  const callers = [new AbortController(), new AbortController()];
  const answers = callers.map(({ signal }) => window.answers("m", ["a"], signal));
  close();
  await new Promise((next) => setImmediate(next));
  callers[0]?.abort();
  assert.equal(asked[0]?.signal.aborted, false);
  callers[1]?.abort();
  assert.equal(asked[0]?.signal.aborted, true);
  for (const answer of answers) {
    await assert.rejects(answer, { name: "AbortError" });
  }
});

test("tells every caller what went wrong", async () => {
  const { window, none, close } = openWindow(() => Promise.reject(new Error("no")));
  const answers = [window.answers("m", ["a"], none), window.answers("m", ["b"], none)];
  close();
  for (const answer of answers) {
    await assert.rejects(answer, /no/);
  }
});
