import assert from "node:assert/strict";
import { test } from "node:test";
import { UnreadableFile } from "./delimited";
import { kindOfFile } from "./fileKinds";
import { readFile } from "./files";

const bytes = (text: string) => new TextEncoder().encode(text);

test("a table is known by what the file holds, not by its name", () => {
  assert.equal(kindOfFile("a.csv", bytes("a,b\n1,2\n")), "text");
  assert.equal(kindOfFile("a.csv", Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x2c, 0)), "text");
  assert.equal(kindOfFile("export.dat", bytes("PK\u0003\u0004")), "xlsx");
});

for (const [name, content, words] of [
  ["a.xlsx", bytes("no workbook"), /a\.xlsx is no Excel workbook/],
  ["a.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), /password/],
  ["a.csv", Uint8Array.of(0x89, 0x50, 0, 0, 1), /a\.csv holds no table/],
  ["a.pdf", bytes("%PDF-1.4"), /a\.pdf holds no table/],
  ["a.csv", bytes(" <!DOCTYPE html><html>"), /web page/],
] as const) {
  test(`${name} with other content is refused: ${words.source}`, () => {
    assert.throws(() => kindOfFile(name, content), refusal(words));
  });
}

test("a file with names only, or with nothing, says so", async () => {
  await assert.rejects(readFile(new File(["a,b\n"], "n.csv")), refusal(/n\.csv has no rows below its names/));
  await assert.rejects(readFile(new File([""], "n.csv")), refusal(/n\.csv is empty/));
});

function refusal(words: RegExp) {
  return (error: unknown) => error instanceof UnreadableFile && words.test(error.message);
}
