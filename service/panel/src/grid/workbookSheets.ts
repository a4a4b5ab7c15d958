import { DateSystem, isDateFormat, isTimeFormat } from "../dates";
import type { Cell } from "../host";
import { RELATIONS } from "./workbookParts";

/** Formats that need no code, by their numbers: days, and times of day or durations. */
const DAYS = [14, 15, 16, 17, 22];
const TIMES = [18, 19, 20, 21, 45, 46, 47];
const LETTERS = 26;
const A = 64;

/** A cell that shows a date or a time; rows and columns count from 0. */
export interface DatedCell {
  readonly row: number;
  readonly column: number;
  /** A date as ISO text, a time of day or a duration in days. */
  readonly value: Cell;
  readonly time: boolean;
}

/** What the files of a workbook say of a sheet. */
export interface SheetPart {
  readonly hidden: boolean;
  readonly dated: readonly DatedCell[];
}

/** The sheets of a workbook in the order of their tabs. Its formats tell dates from times, as they do for the service. */
export function sheetParts(parts: ReadonlyMap<string, string>): SheetPart[] {
  const book = parts.get("xl/workbook.xml") ?? "";
  const [properties = ""] = tags(book, "workbookPr");
  const system = new DateSystem(/^(1|true)$/.test(attribute(properties, "date1904") ?? ""));
  const kinds = kindsOf(parts.get("xl/styles.xml") ?? "");
  const files = new Map(
    tags(parts.get(RELATIONS) ?? "", "Relationship").map((tag) => [
      attribute(tag, "Id"),
      attribute(tag, "Target"),
    ]),
  );
  return tags(book, "sheet").map((tag) => {
    const file = files.get(attribute(tag, "(?:\\w+:)id")) ?? "";
    const xml = parts.get(file.startsWith("/") ? file.slice(1) : `xl/${file}`) ?? "";
    const hidden = /^(hidden|veryHidden)$/.test(attribute(tag, "state") ?? "");
    return { hidden, dated: hidden ? [] : datedCells(xml, kinds, system) };
  });
}

/** The styles by which cells show dates or times. */
function kindsOf(styles: string): ReadonlyMap<string, "date" | "time"> {
  // The formats of conditions stand elsewhere, and may have the number of another one.
  const codes = new Map(
    tags(inside(styles, "numFmts"), "numFmt").map((tag) => [
      attribute(tag, "numFmtId"),
      attribute(tag, "formatCode"),
    ]),
  );
  const kinds = new Map<string, "date" | "time">();
  tags(inside(styles, "cellXfs"), "xf").forEach((tag, style) => {
    const number = attribute(tag, "numFmtId") ?? "";
    const kind = kindOf(Number(number), unescaped(codes.get(number) ?? ""));
    if (kind !== null) {
      kinds.set(String(style), kind);
    }
  });
  return kinds;
}

function kindOf(format: number, code: string): "date" | "time" | null {
  if (TIMES.includes(format) || isTimeFormat(code)) {
    return "time";
  }
  return isDateFormat(code) || (code === "" && DAYS.includes(format)) ? "date" : null;
}

function datedCells(
  xml: string,
  kinds: ReadonlyMap<string, "date" | "time">,
  system: DateSystem,
): DatedCell[] {
  if (kinds.size === 0) {
    return [];
  }
  const styles = [...kinds.keys()].join("|");
  const cells = new RegExp(
    `<(?:\\w+:)?c\\s(?=[^>]*\\bs=["'](?:${styles})["'])([^>]*[^>/])>(.*?)</(?:\\w+:)?c>`,
    "gs",
  );
  const dated: DatedCell[] = [];
  for (const [, tag = "", content = ""] of xml.matchAll(cells)) {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(attribute(tag, "r") ?? "") ?? [];
    const [, number = ""] = /<(?:\w+:)?v\b[^>]*>([^<]+)</.exec(content) ?? [];
    const serial = Number(number);
    const counts = (attribute(tag, "t") ?? "n") === "n" && number !== "" && !Number.isNaN(serial);
    if (counts && letters !== undefined) {
      const time = kinds.get(attribute(tag, "s") ?? "") === "time";
      const value = time ? serial : system.dateOf(serial);
      dated.push({ row: Number(row) - 1, column: columnOf(letters), value, time });
    }
  }
  return dated;
}

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * LETTERS + letter.charCodeAt(0) - A, 0) - 1;
}

function tags(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^>]*>`, "g")) ?? [];
}

/** What stands in the first element of this name. */
function inside(xml: string, name: string): string {
  const element = new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>(.*?)</(?:\\w+:)?${name}>`, "s");
  return element.exec(xml)?.[1] ?? "";
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}=(["'])(.*?)\\1`).exec(tag)?.[2];
}

function unescaped(text: string): string {
  const letters: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => letters[name] ?? "");
}
