import type { Api } from "../api/client";
import type {
  ColumnProfile,
  EventList,
  Problem,
  Report,
  TableView,
  TrainingRequest,
  TrainingView,
} from "../api/wire";
import type { CellNote, Region } from "../host";
import { regionOfCell } from "../region";
import type { Standing } from "./adopt";
import { cutFor } from "./cut";
import type { Filling, FillJob, Writer } from "./fill";
import type { RunMemory, TrainPlan } from "./memory";

/** Where a run stands. */
export type TrainState =
  | { readonly step: "idle" }
  | { readonly step: "sending"; readonly plan: TrainPlan; readonly rows: number }
  | { readonly step: "asking"; readonly table: TableView }
  | { readonly step: "training"; readonly training: TrainingView; readonly table: TableView }
  | {
      readonly step: "filling";
      readonly training: TrainingView;
      readonly done: number;
      readonly rows: number;
    }
  | { readonly step: "done"; readonly result: Result }
  | { readonly step: "problem"; readonly problem: Problem; readonly canGoOn: boolean };

export interface Result {
  readonly run: RunMemory;
  readonly training: TrainingView;
  readonly table: TableView;
  readonly filling: Filling;
  /** Where the answers stand in the sheet now; null when they do not. */
  readonly place: Region | null;
  readonly report: Report;
  /** What the version does in its model now; null when that could not be asked. */
  readonly standing: Standing | null;
}

/** Seconds the service may hold a question for news; longer ones die in gateways. */
const WAIT_SECONDS = 20;

/** A run at its beginning. */
export function newRun(plan: TrainPlan, table: string, letters: readonly string[]): RunMemory {
  return { plan, table, letters, training: null, filling: null, stale: null, settled: [] };
}

/** Follows a training to its end; `seen` hears of everything new. */
export async function follow(
  api: Api,
  id: string,
  seen: (training: TrainingView) => void,
  abort: AbortSignal,
): Promise<TrainingView> {
  let training = await api.training(id, abort);
  for (let after = 0; training.state === "queued" || training.state === "running"; ) {
    seen(training);
    const list = await api.events(id, after, after === 0 ? 0 : WAIT_SECONDS, abort);
    training = list.events.reduce(withEvent, { ...training, state: list.state });
    after = list.next;
  }
  return api.training(id, abort);
}

/** The columns whose cells can be read in several ways, among those the model will see. */
export function openQuestions(table: TableView, plan: TrainPlan): ColumnProfile[] {
  return table.columns.filter(
    (column) => column.question !== null && !column.corrected && !plan.exclude.includes(column.name),
  );
}

/** What a run asks the service for. */
export function requestOf({ plan, table }: RunMemory): TrainingRequest {
  return {
    table,
    target: plan.target,
    budgetSeconds: plan.budgetSeconds,
    exclude: plan.exclude,
    ...(plan.include?.length ? { include: plan.include } : {}),
    ...(plan.counts === "right" || plan.counts === "costs" ? {} : { counts: plan.counts }),
    ...(plan.timeColumn == null ? {} : { timeColumn: plan.timeColumn }),
    ...(plan.task === null ? {} : { task: plan.task }),
    ...(plan.model === null ? {} : { model: plan.model }),
  };
}

/** The cells that could not be read, as notes for the sheet; they stand where they stood when the table was sent. */
export function misfitNotes(table: TableView, region: Region, say: Writer["say"]): CellNote[] {
  return table.columns.flatMap(({ misfits }) =>
    (misfits?.cells ?? []).map(({ cell }) => {
      const { top, left } = regionOfCell(region, cell);
      return { row: top, column: left, text: misfits === null ? "" : say(misfits.note) };
    }),
  );
}

/** The rows to fill once a training has made a version. */
export function jobOf({ plan }: RunMemory, model: string, version: number, report: Report): FillJob {
  const unlearned = [...plan.exclude, plan.target];
  const inputs = plan.sent.filter((name) => !unlearned.includes(name));
  return { ...plan, inputs, blanksOf: plan.target, model, version, cut: cutFor(report, plan.counts) };
}

/** A training after one of its events. */
function withEvent(training: TrainingView, event: EventList["events"][number]): TrainingView {
  const { progress = training.progress, point, asked = training.asked } = event;
  const last = training.history.at(-1);
  const isNew = point !== undefined && (last === undefined || point.seconds > last.seconds);
  return { ...training, progress, asked, history: isNew ? [...training.history, point] : training.history };
}
