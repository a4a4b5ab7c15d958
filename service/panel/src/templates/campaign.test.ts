import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { customers } from "./campaign";

describe("the sample sheet", () => {
  const columns = customers();
  const column = (name: string) => columns.find((cells) => cells[0] === name)?.slice(1) ?? [];

  it("has 2,200 customers in 20 columns, the last 200 without an answer or a call", () => {
    assert.equal(columns.length, 20);
    assert.ok(columns.every((cells) => cells.length === 2201));
    for (const name of ["responded", "call length"]) {
      assert.ok(
        column(name)
          .slice(0, 2000)
          .every((cell) => cell !== null),
      );
      assert.ok(
        column(name)
          .slice(2000)
          .every((cell) => cell === null),
      );
    }
  });

  it("is the same every time", () => assert.deepEqual(customers(), columns));

  it("has about one customer in seven respond, more often among those who open mails", () => {
    const answers = column("responded").slice(0, 2000);
    const opened = column("mails opened");
    const share = (rows: number[]) => rows.filter((row) => answers[row] === "yes").length / rows.length;
    const all = answers.map((_, row) => row);
    assert.ok(Math.abs(share(all) - 0.14) < 0.02);
    const keen = all.filter((row) => Number(opened[row]) >= 8);
    assert.ok(share(keen) > 2 * share(all));
  });

  it("holds invented people only", () => {
    assert.ok(column("e-mail").every((mail) => /^[a-z]+\.[a-z]+\d+@example\.com$/.test(String(mail))));
    assert.equal(new Set(column("customer id")).size, 2200);
  });
});
