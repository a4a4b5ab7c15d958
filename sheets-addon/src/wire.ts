import type { Block, CellNote, NewSheet } from "@click-ml/panel/cells";
import type { Allowed } from "@click-ml/panel/host";
import type { NewCells, Place, View } from "@click-ml/panel/workbook";

/** What the sidebar asks of the server part, by name. Everything that travels is plain JSON. */
export interface Calls {
  open(): Opened;
  look(place: Place | null): View | null;
  /** As many rows, from the first one on, as one answer may hold. */
  read(place: Place): Block;
  isFree(place: Place): boolean;
  /** Writes the first of so many rows; gives the stamp of the written sheet. */
  write(cells: NewCells, rows: number): string;
  writeOn(more: MoreCells): null;
  erase(sheet: string, id: string): boolean;
  note(sheet: string, notes: readonly CellNote[]): null;
  select(place: Place): null;
  addSheet(sheet: NewSheet): string;
  stamp(): Stamp;
  /** Tells this person from others who have the document open. */
  person(): string;
  load(name: string): string | null;
  save(name: string, value: string | null): null;
  relay(request: ServiceRequest): ServiceAnswer;
  /** Lets formulas of this document predict, or says why not. */
  allowFormulas(): Allowed;
}

export interface Opened {
  /** Address of the service. */
  readonly service: string;
  /** Whether this person's key is kept. */
  readonly connected: boolean;
}

/** What changes when somebody selects something else, or changes cells. */
export interface Stamp {
  readonly selection: string;
  readonly cells: string;
}

/** Further rows of a write whose columns are there already; refused when the sheet changed since its stamp. */
export interface MoreCells {
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  readonly columns: NewCells["columns"];
  readonly stamp: string;
}

export interface ServiceRequest {
  readonly method: string;
  /** From the first slash on. */
  readonly path: string;
  readonly body: string | null;
  readonly idempotencyKey: string | null;
  /** A key that a person just gave: kept when the service knows it. Null: the one that is kept. */
  readonly key: string | null;
}

export interface ServiceAnswer {
  readonly status: number;
  readonly type: string;
  readonly requestId: string;
  readonly body: string;
  /** Whether the body is base64, because it is no text. */
  readonly binary: boolean;
}

/** Why a call was refused; `text` is what Google said, for codes that nobody foresaw. */
export interface Refusal {
  readonly code: string;
  readonly text: string;
}

export type Outcome = { readonly value: unknown } | { readonly refusal: Refusal };
