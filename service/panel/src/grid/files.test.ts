import assert from "node:assert/strict";
import { describe, it } from "node:test";
import writeWorkbook from "write-excel-file/universal";
import { changed } from "../testing/zipped";
import { readFile } from "./files";
import { MOST_CHARACTERS } from "./limits";

const TABLE = [
  ["when", "sum"],
  ["a", 1],
  ["b", 2],
];

describe("files of a person", () => {
  it("lose the titles above their names", async () => {
    const text =
      "Acme CRM,,\nCreated: 03/14/2025,,\n,,\nAccount,Stage,Won\nA,Lead,TRUE\nB,Sold,FALSE\nC,Sold,\n";
    const [document] = await readFile(new File([text], "crm.csv"));
    assert.equal(document?.titleRows, 2);
    assert.deepEqual(document?.columns, [
      ["Account", "A", "B", "C"],
      ["Stage", "Lead", "Sold", "Sold"],
      ["Won", true, false, null],
    ]);
  });

  it("open at the first sheet that holds a table, as the service reads them, without the hidden ones", async () => {
    const file = await workbook(
      ["Info", "Data", "Secret"],
      [[["Quarterly report"], ["see Data"]], TABLE, TABLE],
    );
    const shown = changed(file, "xl/workbook.xml", (xml) =>
      xml.replace(/(<sheet [^>]*name="Secret")/, '$1 state="hidden"'),
    );
    const documents = await readFile(new File([shown], "multi.xlsx"));
    assert.deepEqual(
      documents.map(({ name }) => name),
      ["Data", "Info"],
    );
  });

  it("keep times of day as the fractions that the service reads", async () => {
    const times = [0.4375, 0.75].map((value) => [
      { value, type: Number, format: "h:mm" },
      { value: "x", type: String },
    ]);
    const head = ["at", "what"].map((value) => ({ value, type: String }));
    const file = await writeWorkbook([head, ...times], { sheet: "S" }).toBlob();
    const [document] = await readFile(new File([file], "times.xlsx"));
    assert.deepEqual(document?.columns[0], ["at", 0.4375, 0.75]);
  });

  it("are refused with a DOCTYPE inside", async () => {
    const file = await workbook(["Data"], [TABLE]);
    const odd = changed(file, "xl/worksheets/sheet1.xml", (xml) =>
      xml.replace("<worksheet", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet'),
    );
    await assert.rejects(readFile(new File([odd], "odd.xlsx")), /DOCTYPE in xl\/worksheets\/sheet1.xml/);
  });

  it("are refused with a cell that is too long, by its name", async () => {
    const long = "x".repeat(MOST_CHARACTERS + 1);
    await assert.rejects(
      readFile(new File([`a,b\n1,"2,\n3"\n3,${long}\n`], "long.csv")),
      /Cell B3 holds more than 100,000/,
    );
    const file = await workbook(["Data"], [[...TABLE, [long, 3]]]);
    await assert.rejects(readFile(new File([file], "long.xlsx")), /holds more than 100,000 characters/);
  });
});

async function workbook(
  sheets: readonly string[],
  rows: readonly (readonly (readonly (string | number)[])[])[],
) {
  const data = rows.map((sheet) => sheet.map((row) => row.map((cell) => cell)));
  const file = await writeWorkbook(sheets.map((sheet, at) => ({ sheet, data: data[at] ?? [] }))).toBlob();
  return new Uint8Array(await file.arrayBuffer());
}
