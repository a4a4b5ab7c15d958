import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  CLIPBOARD,
  decode,
  harmless,
  parseLines,
  toColumns,
  toText,
  toTsv,
  UnreadableFile,
} from "./delimited";

describe("delimited text", () => {
  it("finds the delimiter and keeps what stands in quotes", () => {
    assert.deepEqual(parseLines('a;b\r\n"x; ""y""";"two\nlines"\r\n'), [
      ["a", "b"],
      ['x; "y"', "two\nlines"],
    ]);
  });

  it("reads cells copied from a spreadsheet", () => {
    const lines = parseLines('name\tnote\nAnn\t"tab\there, two\nlines"\nBob\t5,5\n', CLIPBOARD);
    assert.deepEqual(toColumns(lines), [
      ["name", "Ann", "Bob"],
      ["note", "tab\there, two\nlines", 5.5],
    ]);
  });

  it("says where a quotation mark was never closed", () => {
    assert.throws(
      () => parseLines('a,b\n1,"x\n2,y\n'),
      (error: unknown) => {
        assert.ok(error instanceof UnreadableFile);
        assert.match(error.message, /line 2/);
        return true;
      },
    );
  });

  it("decodes UTF-8 with and without a mark, UTF-16 and Windows-1252", () => {
    const text = "Größe";
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(text, (x) => x.charCodeAt(0)).buffer),
    ]);
    const windows = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    assert.deepEqual(
      [new TextEncoder().encode(text), new TextEncoder().encode(`\ufeff${text}`), utf16, windows].map(decode),
      [text, text, text, text],
    );
  });

  it("never writes a text that a spreadsheet would run", () => {
    const cells = ["=1+1", "@x", "-2 to 3", -2, true, null].map((cell) => harmless(cell, "."));
    const csv = toText([cells], { delimiter: ",", quote: '"', decimal: "." });
    assert.equal(csv, "'=1+1,'@x,'-2 to 3,-2,TRUE,");
    assert.deepEqual(toColumns(parseLines(csv)).flat(), ["=1+1", "@x", "-2 to 3", -2, true, null]);
  });

  it("gives the clipboard quotes where cells need them", () => {
    assert.equal(toTsv([["a\tb", 'say "hi"', 1.5]]), '"a\tb"\t"say ""hi"""\t1.5');
  });
});
