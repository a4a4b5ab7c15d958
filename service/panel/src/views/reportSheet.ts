import type { Report } from "../api/wire";
import type { Cell, Chart, NewSheet } from "../cells";
import { plain } from "../words/format";
import { say, words } from "../words/index";
import { believed, comparison, headline, newest } from "./headline";

const w = words.reportSheet;
const COLUMNS = 15;
const PROOF_ROWS = 20;
/** Columns of the sheet; charts stand right of them. */
const WIDTHS = [38, 14, 14, 14, 46];
const CHART_COLUMN = 6;
const CHART_ROWS = 18;

type Row = readonly Cell[];

/** A report as a sheet to keep, print or send: what the panel says, with its figures as numbers and native charts. */
export function reportSheet(report: Report, at: Date): NewSheet {
  const page = new Page();
  page.title(w.title(report.target, report.version));
  page.line(w.made(report.model, at, report.rows, report.checkedRows));
  for (const line of newest(report)) {
    page.line(plain(line));
  }
  page.gap();
  page.title(plain(headline(report.plain, report.headline)));
  for (const line of comparison(report.plain)) {
    page.line(plain(line));
  }
  figures(page, report);
  matters(page, report);
  gain(page, report);
  mistakes(page, report);
  trust(page, report);
  because(page, report);
  remarks(page, report);
  const { provenance } = report;
  page.table(
    words.report.provenance,
    [],
    [
      [words.report.data(provenance.dataDigest)],
      [words.report.seed(provenance.seed)],
      [words.report.engine(provenance.engine)],
    ],
  );
  return page.sheet(w.name(report.target, report.version));
}

function figures(page: Page, { metrics }: Report): void {
  const rows = metrics.map(({ metric, value, guessing }) => [words.report.metrics[metric], value, guessing]);
  page.table(w.figures, [words.report.metric, words.report.value, words.report.guess], rows);
}

function matters(page: Page, { importances }: Report): void {
  const rows = importances.slice(0, COLUMNS).map(({ column, share }) => [column, inHundred(share)]);
  page.table(words.report.matters, [words.report.column, w.of100], rows, { kind: "bars", x: 0, y: 1 });
}

function gain(page: Page, { gain }: Report): void {
  if (gain !== null) {
    const rows = gain.points.map(({ share, found }) => [inHundred(share), inHundred(found)]);
    page.table(words.report.gain, [words.report.gainAxis, w.found(gain.answer)], rows, {
      kind: "line",
      x: 0,
      y: 1,
    });
  }
}

function mistakes(page: Page, { confusion, errors, weakSpots }: Report): void {
  if (confusion !== null) {
    const names = confusion.classes.map((answer) => plain(words.report.said(String(answer))));
    const rows = confusion.counts.map((row, at) => [confusion.classes[at] ?? null, ...row]);
    page.table(words.report.mistakes, [words.report.truth, ...names], rows);
  }
  if (errors !== null) {
    page.table(words.report.mistakes, [], [[plain(words.report.errors(errors.usual, errors.nineOfTen))]]);
  }
  for (const { words: spot } of weakSpots) {
    page.line(plain(say(spot)));
  }
}

function trust(page: Page, { reliability }: Report): void {
  if (reliability.length > 0) {
    const rows = believed(reliability).map((one) => [inHundred(one.stated), one.rows, inHundred(one.real)]);
    page.table(words.report.trust, [w.stated, words.report.rows, w.real], rows);
  }
}

/** Rows it never saw, what happened, what it said and why. */
function because(page: Page, { proof }: Report): void {
  const rows = proof
    .filter((row) => row.because.length > 0)
    .slice(0, PROOF_ROWS)
    .map(({ row, truth, value, probability, because: columns }) => [
      row,
      truth,
      value,
      probability === undefined ? null : inHundred(probability),
      columns.map(({ column, effect }) => w.effect(column, effect, probability !== undefined)).join("; "),
    ]);
  if (rows.length > 0) {
    const { row, truth, itSaid } = words.report;
    page.table(w.because, [row, truth, itSaid, w.sure, w.why], rows);
  }
}

function remarks(page: Page, { warnings }: Report): void {
  if (warnings.length > 0) {
    page.table(
      words.report.remarks,
      [],
      warnings.map((warning) => [plain(say(warning))]),
    );
  }
}

/** A share as a number of 100, so that the sheet needs no format to read it. */
function inHundred(share: number): number {
  return Number((100 * share).toFixed(1));
}

/** Lines from the top down, with the charts beside the tables that they draw. */
class Page {
  readonly #rows: Row[] = [];
  readonly #strong: number[] = [];
  readonly #charts: Chart[] = [];

  title(text: string): void {
    this.#strong.push(this.#rows.length);
    this.line(text);
  }

  line(text: string): void {
    this.#rows.push([text]);
  }

  gap(): void {
    this.#rows.push([]);
  }

  table(title: string, head: readonly string[], rows: readonly Row[], chart?: ChartOf): void {
    this.gap();
    this.title(title);
    if (head.length > 0) {
      this.#strong.push(this.#rows.length);
      this.#rows.push(head);
    }
    const first = this.#rows.length;
    this.#rows.push(...rows);
    if (chart !== undefined && rows.length > 0) {
      const column = (at: number) => ({ row: first, column: at, rows: rows.length, columns: 1 });
      const row = this.#charts.length * CHART_ROWS;
      const place = { row, column: CHART_COLUMN };
      this.#charts.push({
        kind: chart.kind,
        title,
        labels: column(chart.x),
        values: column(chart.y),
        ...place,
      });
    }
  }

  sheet(name: string): NewSheet {
    return { name, rows: this.#rows, strong: this.#strong, widths: WIDTHS, charts: this.#charts };
  }
}

interface ChartOf {
  readonly kind: Chart["kind"];
  readonly x: number;
  readonly y: number;
}
