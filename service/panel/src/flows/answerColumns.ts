import type { RowProblem } from "../api/wire";
import type { Cell, NewColumn } from "../host";
import type { Answer } from "./answers";
import type { Decided } from "./cut";
import { rounded, shortened } from "./figures";
import type { FillJob, Writer } from "./fill";

/** What a row gets: its answer, why it has none, or nothing. */
export type Found = Answer | "changed" | null;

/** The columns as they stand in the sheet: what is predicted, how sure that is, and why. */
export function columnsOf(
  answers: readonly Found[],
  job: FillJob & { readonly version: number },
  writer: Writer,
  ranged: boolean,
): NewColumn[] {
  const [predicted, confidence, because] = writer.columnNames(job, job.version, ranged);
  const column = (name: string, value: (answer: Decided) => Cell, other: (answer: Found) => Cell) => ({
    name,
    values: answers.map((answer) => (isPrediction(answer) ? value(answer) : other(answer))),
  });
  const nothing = () => null;
  return [
    column(predicted, (answer) => shortened(answer.value), nothing),
    column(confidence, (answer) => sureness(answer, writer), nothing),
    column(
      because,
      (answer) => writer.because(answer),
      (answer) => {
        if (answer === "changed") {
          return writer.rowChanged;
        }
        return isRowProblem(answer) ? writer.noAnswer(answer.problem) : null;
      },
    ),
  ];
}

function sureness(answer: Decided, writer: Writer): Cell {
  if (answer.probability !== undefined) {
    return rounded(answer.probability);
  }
  const [low, high] = answer.interval ?? [];
  return low === undefined || high === undefined ? null : writer.range(low, high);
}

export function isPrediction(answer: Found): answer is Decided {
  return answer !== null && answer !== "changed" && "value" in answer;
}

export function isRowProblem(answer: Found): answer is RowProblem {
  return answer !== null && answer !== "changed" && "problem" in answer;
}
