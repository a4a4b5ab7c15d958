import type { ColumnProfile, EventList, TableView, TrainingRequest, TrainingView } from "../api/wire";
import type { RunMemory, TrainPlan } from "./memory";

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
    ...(plan.task === null ? {} : { task: plan.task }),
    ...(plan.model === null ? {} : { model: plan.model }),
  };
}

/** A training after one of its events. */
export function withEvent(training: TrainingView, event: EventList["events"][number]): TrainingView {
  const { progress = training.progress, point, asked = training.asked } = event;
  const last = training.history.at(-1);
  const isNew = point !== undefined && (last === undefined || point.seconds > last.seconds);
  return { ...training, progress, asked, history: isNew ? [...training.history, point] : training.history };
}
