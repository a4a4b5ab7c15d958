import type { SpreadsheetHost, Written } from "../host";
import type { FillJob } from "./fill";
import { loadOwn, saveOwn } from "./own";
import type { HeaderRow } from "./unnamed";

/** Rows of this document that were predicted while their answer was not known, as kept with the document. */
export interface Predicted {
  readonly model: string;
  readonly version: number;
  /** The column of the answer, as the sheet calls it. */
  readonly target: string;
  /** The columns that were sent, as the sheet calls them. */
  readonly inputs: readonly string[];
  /** The column whose cells name the rows for the service; null: it knows them by their inputs. */
  readonly key: string | null;
  readonly written: Written;
  readonly region: FillJob["region"];
  /** The header row that the names are from, where a column had none. */
  readonly header?: HeaderRow;
  /** What was told of them last. */
  readonly told: Told;
}

/** How many real answers, and their fingerprint, whatever the order of the rows. */
export interface Told {
  readonly rows: number;
  readonly mark: number;
}

const NAME = "predicted";
/** Writes that are remembered: a place for settings is small in some hosts. */
const MOST = 8;
const NOTHING_TOLD: Told = { rows: 0, mark: 0 };

/** Keeps that rows without an answer were predicted. */
export async function rememberPredicted(
  host: SpreadsheetHost,
  job: FillJob,
  version: number,
  key: string | null,
  written: Written,
): Promise<void> {
  const { model, inputs, blanksOf, region, header } = job;
  if (blanksOf === null) {
    return;
  }
  const names = { target: blanksOf, inputs, key, ...(header === undefined ? {} : { header }) };
  const one = { model, version, ...names, written, region, told: NOTHING_TOLD };
  await save(host, [one, ...(await recallPredicted(host))].slice(0, MOST));
}

/** What was predicted in this document, newest first. */
export async function recallPredicted(host: SpreadsheetHost): Promise<readonly Predicted[]> {
  try {
    return JSON.parse((await loadOwn(host, NAME)) ?? "[]") as readonly Predicted[];
  } catch {
    return [];
  }
}

/** Keeps what was told of the rows of one write. */
export async function rememberTold(host: SpreadsheetHost, of: Predicted, told: Told): Promise<void> {
  const all = await recallPredicted(host);
  await save(
    host,
    all.map((one) => (one.written.id === of.written.id ? { ...one, told } : one)),
  );
}

async function save(host: SpreadsheetHost, all: readonly Predicted[]): Promise<void> {
  await saveOwn(host, NAME, JSON.stringify(all));
}
