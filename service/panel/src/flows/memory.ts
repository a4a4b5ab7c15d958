import type { Begun, Upload } from "../api/uploading";
import type { Task } from "../api/wire";
import type { Region, SpreadsheetHost, Written } from "../host";
import type { Counts } from "./cut";
import type { Filling } from "./fill";
import { loadOwn, saveOwn } from "./own";
import type { HeaderRow } from "./unnamed";

/** What a person asked for with one click on Train. */
export interface TrainPlan {
  readonly region: Region;
  readonly whole: boolean;
  /** The header row that the names are from, where a column had none. */
  readonly header?: HeaderRow;
  readonly target: string;
  /** Every column that leaves the sheet, the target among them. */
  readonly sent: readonly string[];
  /** Columns that are sent but not learned from. */
  readonly exclude: readonly string[];
  /** Columns to learn from although they look personal: the person let them leave the sheet. */
  readonly include?: readonly string[];
  readonly task: Task | null;
  readonly budgetSeconds: number;
  /** What counts more where there are two answers. */
  readonly counts: Counts;
  /** The column that tells which rows are later, where answers are wanted for those; absent or null: for rows like these. */
  readonly timeColumn?: string | null;
  /** The model that gets a next version; null makes a new one. */
  readonly model: string | null;
}

/** A table that is not whole at the service yet: what was sent from where, block by block. */
export interface Sending extends Pick<Upload, "origin">, Pick<Begun, "prints"> {
  readonly rows: number;
}

/** A run as it is kept with the document, so that a panel that was closed finds it again. */
export interface RunMemory {
  readonly plan: TrainPlan;
  readonly table: string;
  /** What of the table is there, while it is being sent; absent or null: all. */
  readonly sending?: Sending | null;
  /** The letters that the sent columns had in the sheet. */
  readonly letters: readonly string[];
  readonly training: string | null;
  readonly filling: Filling | null;
  /** Columns of the version before, taken back when the next one writes its own. */
  readonly stale: Written | null;
  /** Warnings the person has answered with "yes, known". */
  readonly settled: readonly string[];
}

const NAME = "run";

export async function rememberRun(host: SpreadsheetHost, run: RunMemory | null): Promise<void> {
  await saveOwn(host, NAME, run === null ? null : JSON.stringify(run));
}

export async function recallRun(host: SpreadsheetHost): Promise<RunMemory | null> {
  const text = await loadOwn(host, NAME);
  if (text === null) {
    return null;
  }
  try {
    return JSON.parse(text) as RunMemory;
  } catch {
    return null;
  }
}
