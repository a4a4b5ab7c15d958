import Papa from "papaparse";

/** How a text file is written. */
export interface TextForm {
  readonly delimiter: string;
  readonly quote: string;
  readonly decimal: "." | ",";
}

const DELIMITERS = ["\t", ";", "|", ","] as const;
const SAMPLE = 1 << 17;
const MOST_RECORDS = 500;
const BESIDE_TITLE = 3;
const NUMBER = /(?<![\p{L}\p{N}_.,:/-])-?\d[\d.,]*(?![\p{L}\p{N}_.,:/-])/gu;
const GROUP = 3;

/** Finds delimiter, quote and decimal mark by the first characters, as the service's CsvSniffer does. */
export function sniff(text: string): TextForm {
  const start = text.slice(0, SAMPLE);
  const quote = quoteOf(start);
  const named = /^sep=(.)/i.exec(start)?.[1];
  const scored = DELIMITERS.map((delimiter) => ({
    delimiter: delimiter as string,
    score: score(widths(start, text.length > SAMPLE, delimiter, quote)),
  }));
  const best = scored.reduce((found, next) => (next.score > found.score ? next : found), {
    delimiter: "",
    score: 0,
  });
  // One column: any delimiter that does not occur, so that no cell is cut.
  const unused = [",", ";", "\t", "|"].find((one) => !start.includes(one)) ?? "\u001f";
  const delimiter = named ?? (best.delimiter || unused);
  return { delimiter, quote, decimal: decimalOf(start, delimiter) };
}

function widths(start: string, cut: boolean, delimiter: string, quoteChar: string): number[] {
  const { data } = Papa.parse<string[]>(start, { delimiter, quoteChar, preview: MOST_RECORDS });
  const found = data.map((line) => line.length);
  const whole = !cut && /[\r\n]$/.test(start) && data.length < MOST_RECORDS;
  return (cut || whole) && found.length > 1 ? found.slice(0, -1) : found;
}

function score(all: readonly number[]): number {
  let title = 0;
  while (title < all.length - 1 && all[title] === 1) {
    title++;
  }
  const seen = all.slice(title);
  const [width = 0] = seen;
  if (width < (title === 0 ? 2 : BESIDE_TITLE)) {
    return 0;
  }
  const share = seen.filter((count) => count === width).length / seen.length;
  // What fits from the first line on is likelier than what needs a title above.
  return share * share * (title === 0 ? Math.log(width) : (Math.log(2) * (width - 1)) / width);
}

/** Single quotes enclose cells only where double quotes do not occur at all. */
function quoteOf(start: string): string {
  if (start.includes('"')) {
    return '"';
  }
  const opening = [...start.matchAll(/(?<=^|[\t;|,\n\r])'/g)].length;
  return opening > 2 && opening * 2 === start.split("'").length - 1 ? "'" : '"';
}

/** A comma where more fractions have one than a point; three digits behind a mark say nothing. */
function decimalOf(start: string, delimiter: string): "." | "," {
  if (delimiter === ",") {
    return ".";
  }
  let commas = 0;
  for (const [number] of start.matchAll(NUMBER)) {
    const last = Math.max(number.lastIndexOf(","), number.lastIndexOf("."));
    const behind = number.length - last - 1;
    const mark = number[last];
    if (mark !== undefined && behind !== 0 && behind !== GROUP && number.indexOf(mark) === last) {
      commas += mark === "," ? 1 : -1;
    }
  }
  return commas > 0 ? "," : ".";
}
