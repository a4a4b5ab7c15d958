import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { Desk } from "./desk";
import { Sheet } from "./sheet";
import { writeXlsx } from "./workbook";

function desk() {
  let ids = 0;
  const saved = new Map<string, Blob>();
  const sheet = new Sheet("", []);
  const made = new Desk(
    sheet,
    (name, content) => saved.set(name, content),
    () => `id-${++ids}`,
  );
  made.openLast(null);
  return { desk: made, sheet, saved };
}

describe("the desk", () => {
  it("opens a workbook that it saved", async () => {
    const first = desk();
    first.sheet.write(1, 0, [["=1+1"]]);
    await first.desk.save("xlsx");
    const file = first.saved.get("Customers.xlsx");
    assert.ok(file);
    const second = desk();
    await second.desk.openFile(new File([file], "mine.xlsx"));
    assert.equal(second.sheet.name, "Customers");
    assert.equal(second.sheet.cell(1, 0), "=1+1");
    assert.equal(second.sheet.cell(2200, 1), first.sheet.cell(2200, 1));
    assert.equal(second.desk.isSample.value, false);
  });

  it("keeps the sheet and says why when a file cannot be read", async () => {
    const { desk: made, sheet } = desk();
    await made.openFile(new File(["\x50\x4bno zip"], "broken.xlsx"));
    assert.equal(made.message.value.bad, true);
    assert.match(made.message.value.text, /no Excel workbook/);
    assert.equal(sheet.name, "Customers");
    await made.openFile(new File([""], "empty.csv"));
    assert.equal(made.message.value.text, "empty.csv is empty.");
  });

  it("offers the way back to a changed document that was replaced", async () => {
    const { desk: made, sheet } = desk();
    sheet.insertColumns(20, [["predicted", "yes"]], "mark");
    await made.openFile(new File(["a,b\n1,2\n"], "mine.csv"));
    made.say("anything");
    assert.equal(made.back.value, "Customers");
    made.goBack();
    assert.equal(sheet.cell(1, 20), "yes");
    assert.equal(sheet.mark(20), "mark");
    assert.equal(made.documentId, "sample");
  });

  it("keeps the document before a sheet that the panel added", () => {
    const first = desk();
    first.sheet.insertColumns(20, [["predicted", "yes"]], "mark");
    first.desk.add({ name: "Report", rows: [["right", 84]], strong: [], widths: [], charts: [] });
    const second = desk();
    second.desk.openLast(first.desk.toKeep());
    assert.equal(second.sheet.cell(0, 1), 84);
    second.desk.goBack();
    assert.equal(second.sheet.cell(1, 20), "yes");
    assert.equal(second.desk.back.value, "Report");
  });

  it("opens what was kept as it was left", () => {
    const first = desk();
    first.sheet.insertColumns(0, [["p", 1, 2]], "mark");
    const second = desk();
    second.desk.openLast(first.desk.toKeep());
    assert.deepEqual(second.desk.toKeep(), first.desk.toKeep());
  });

  it("saves a text file in the form in which it came", async () => {
    const { desk: made, sheet, saved } = desk();
    const text = "Preise;;\r\n;;\r\nname;price;note\r\na;1,80;x\r\nb;2,25;y\r\nc;007;z\r\nd;1,5;u\r\n";
    await made.openFile(new File([text], "mine.csv"));
    assert.equal(sheet.cell(1, 1), 1.8);
    sheet.write(2, 1, [[2.5]]);
    made.openLast(made.toKeep());
    await made.save("csv");
    const back = (await saved.get("mine.csv")?.text())?.replace("\ufeff", "");
    assert.equal(back, "Preise;;\r\nname;price;note\r\na;1,80;x\r\nb;2,5;y\r\nc;007;z\r\nd;1,5;u");
  });

  it("saves dates as dates of a workbook", async () => {
    const first = desk();
    const days = ["2024-03-01", "2024-03-01T10:30:00", "2024-02-30", "1899-12-31"];
    first.sheet.load("D", [
      ["when", ...days],
      ["n", 1, 2, 3, 4],
    ]);
    await first.desk.save("xlsx");
    const file = new File([first.saved.get("D.xlsx") ?? ""], "again.xlsx");
    const written = Object.values(unzipSync(new Uint8Array(await file.arrayBuffer()))).map((bytes) =>
      strFromU8(bytes),
    );
    assert.deepEqual(
      days.map((day) => written.some((text) => text.includes(day))),
      [false, false, true, true],
    );
    const second = desk();
    await second.desk.openFile(file);
    assert.deepEqual(
      [1, 2, 3, 4].map((row) => second.sheet.cell(row, 0)),
      days,
    );
  });

  it("keeps times of a workbook times", async () => {
    const first = desk();
    const times = new Set([0]);
    const file = await writeXlsx(
      "T",
      [
        ["at", "what"],
        [0.4375, "x"],
        [0.75, "y"],
      ],
      times,
    );
    await first.desk.openFile(new File([file], "times.xlsx"));
    assert.equal(first.sheet.cell(1, 0), 0.4375);
    assert.equal(first.sheet.text(1, 0), "10:30");
    await first.desk.save("xlsx");
    const second = desk();
    await second.desk.openFile(new File([first.saved.get("T.xlsx") ?? ""], "again.xlsx"));
    assert.equal(second.sheet.text(2, 0), "18:00");
  });
});
