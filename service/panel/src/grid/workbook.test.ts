import assert from "node:assert/strict";
import { describe, it } from "node:test";
import writeWorkbook from "write-excel-file/universal";
import { changed } from "../testing/zipped";
import { UnreadableFile } from "./delimited";
import { readXlsx, type WorkbookSheet, writeXlsx } from "./workbook";

describe("xlsx", () => {
  it("comes back as it was saved, formula-like texts as texts", async () => {
    const rows = [
      ["id", "note", "sum", "paid"],
      ["007", "=1+1", -1.5, true],
      [null, "two\nlines & <more>", 3, false],
    ];
    const file = await writeXlsx("My [best]: sheet", rows);
    const [sheet] = await readXlsx(file);
    assert.equal(sheet?.name, "My  best   sheet");
    assert.deepEqual(sheet?.rows, [
      ["id", "note", "sum", "paid"],
      ["007", "=1+1", -1.5, true],
      [null, "two\nlines & <more>", 3, false],
    ]);
  });

  it("says what to do with a file that is no workbook", async () => {
    await assert.rejects(readXlsx(new Blob(["PK no zip at all"])), UnreadableFile);
  });

  it("gives the days that Excel shows, and what is earlier than its first one as numbers", async () => {
    const days = [1, 59, 59.5, 60, 61, 45_292, 45_292 + 1 / 86_400, 0.5];
    const [sheet] = await readXlsx(await formatted("yyyy-mm-dd hh:mm", days));
    assert.deepEqual(columnOf(sheet), [
      "1900-01-01",
      "1900-02-28",
      "1900-02-28T12:00:00",
      "1900-02-28",
      "1900-03-01",
      "2024-01-01",
      "2024-01-01T00:00:01",
      0.5,
    ]);
    assert.deepEqual(sheet?.times, new Set());
  });

  for (const flag of ["1", "true"]) {
    it(`counts from 1904 where the workbook says so by “${flag}”`, async () => {
      const from1904 = async (format: string, numbers: readonly number[]) => {
        const file = new Uint8Array(await (await formatted(format, numbers)).arrayBuffer());
        const changedFile = changed(file, "xl/workbook.xml", (xml) =>
          xml
            .replace(/<workbookPr[^>]*\/>/, "")
            .replace("<sheets", `<workbookPr date1904="${flag}"/><sheets`),
        );
        return columnOf((await readXlsx(new Blob([changedFile])))[0]);
      };
      assert.deepEqual(await from1904("dd.mm.yyyy", [0, 43_830, 43_830.25]), [
        "1904-01-01",
        "2024-01-01",
        "2024-01-01T06:00:00",
      ]);
      assert.deepEqual(await from1904("h:mm", [0, 1 / 3, 0.75]), [0, 1 / 3, 0.75]);
    });
  }

  it("gives times of day and durations as numbers to the last digit, however long", async () => {
    for (const format of ["h:mm", "[h]:mm:ss", "mm:ss.0"]) {
      const numbers = [0, 1 / 3, 0.75, 1, 2.5, 1_000 / 7];
      const [sheet] = await readXlsx(await formatted(format, numbers));
      assert.deepEqual(columnOf(sheet), numbers);
      assert.deepEqual(sheet?.times, new Set([1]));
    }
  });

  it("counts styles that say nothing", async () => {
    const file = await withStyles(await formatted("[h]:mm", [2.5]), (xml) =>
      xml.replace(/(<cellXfs[^>]*>)\s*<xf\s[^>]*?(\/>|>.*?<\/xf>)/s, "$1<xf/>"),
    );
    assert.deepEqual(columnOf((await readXlsx(file))[0]), [2.5]);
  });

  it("takes the formats of conditions for none of cells", async () => {
    const file = await withStyles(await formatted("[h]:mm", [2.5]), (xml) => {
      const [, number = ""] = /<numFmt [^>]*numFmtId="(\d+)"/.exec(xml) ?? [];
      const format = `<numFmt numFmtId="${number}" formatCode="yyyy-mm-dd"/>`;
      return xml.replace("</styleSheet>", `<dxfs count="1"><dxf>${format}</dxf></dxfs></styleSheet>`);
    });
    assert.deepEqual(columnOf((await readXlsx(file))[0]), [2.5]);
  });

  it("opens a workbook beside whose sheets stands a chart", async () => {
    const file = new Uint8Array(await (await formatted("0", [7])).arrayBuffer());
    const named = changed(file, "xl/workbook.xml", (xml) =>
      xml.replace("</sheets>", '<sheet name="Chart" sheetId="99" r:id="rId99"/></sheets>'),
    );
    const chart = changed(named, "xl/_rels/workbook.xml.rels", (xml) =>
      xml.replace(
        "</Relationships>",
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
      ),
    );
    const sheets = await readXlsx(new Blob([chart]));
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ["Sheet"],
    );
    assert.deepEqual(columnOf(sheets[0]), [7]);
  });

  it("keeps the first days of 1900 when they are saved, and texts that are no days", async () => {
    const days = ["1900-01-01", "1900-02-28T12:00:00", "1900-02-29", "1900-03-01", "2023-02-30"];
    const [sheet] = await readXlsx(
      await writeXlsx("Days", [["id", "day"], ...days.map((day) => ["x", day])]),
    );
    assert.deepEqual(columnOf(sheet), days);
  });
});

/** A workbook with these numbers below a name in its second column, and a blank row above all. */
async function formatted(format: string, numbers: readonly number[]): Promise<Blob> {
  const rows = numbers.map((value) => [
    { value: "x", type: String },
    { value, type: Number, format },
  ]);
  const names = ["id", "when"].map((value) => ({ value, type: String }));
  return writeWorkbook([[null, null], names, ...rows], { sheet: "Sheet" }).toBlob();
}

async function withStyles(file: Blob, change: (xml: string) => string): Promise<Blob> {
  const styles = (xml: string) => {
    assert.notEqual(change(xml), xml);
    return change(xml);
  };
  return new Blob([changed(new Uint8Array(await file.arrayBuffer()), "xl/styles.xml", styles)]);
}

function columnOf(sheet: WorkbookSheet | undefined) {
  const rows = sheet?.rows ?? [];
  return rows.map((row) => row[1]).slice(rows.findIndex((row) => row[0] !== null) + 1);
}
