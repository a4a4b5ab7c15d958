import type { Prediction, RowProblem } from "@click-ml/panel/api/wire";
import { type FormulaAnswer, formulaAnswer } from "@click-ml/panel/formulas/answer";
import { FormulaError, type Question } from "@click-ml/panel/formulas/question";
import { words } from "@click-ml/panel/words";
import { refusalOf } from "../refusal";
import { documentKey } from "./documentKey";
import { address, requestOf } from "./service";

/** Rows of cells as a formula asks about them. */
export type Row = NonNullable<Question["rows"][number]>;

/** Asks the service about groups of rows side by side; the answers of each group. */
export function ask(question: Question, groups: readonly (readonly Row[])[]): FormulaAnswer[][] {
  const { model, version, columns, kind, reasons } = question;
  const key = documentKey();
  const url = `${address()}/v1/models/${encodeURIComponent(model)}/predictions`;
  const requests = groups.map((data) => {
    const body = { columns, data, version, reasons: kind === "why" ? reasons : 0 };
    return { url, ...requestOf("post", key, JSON.stringify(body)) };
  });
  const responses = requests.length === 0 ? [] : fetched(() => UrlFetchApp.fetchAll(requests));
  return responses.map((response) =>
    (answerOf(response, model) as { predictions: (Prediction | RowProblem)[] }).predictions.map(
      formulaAnswer,
    ),
  );
}

/** What a formula needs to know of a model: the version that answers, 0 when none does, and since when there is this model. */
export interface Known {
  readonly live: number;
  readonly createdAt: string;
}

export function modelNow(model: string): Known {
  const url = `${address()}/v1/models/${encodeURIComponent(model)}`;
  const response = fetched(() => UrlFetchApp.fetch(url, requestOf("get", documentKey(), null)));
  const { live, createdAt } = answerOf(response, model) as Known;
  return { live, createdAt };
}

/** A call that fails on its way says so in the cell. */
function fetched<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    const { code, text } = refusalOf(error);
    throw new FormulaError([words.problems[code]?.[0], text].filter(Boolean).join(": "));
  }
}

function answerOf(response: GoogleAppsScript.URL_Fetch.HTTPResponse, model: string): unknown {
  const status = response.getResponseCode();
  if (status === 200) {
    return JSON.parse(response.getContentText());
  }
  if (status === 401 || status === 403) {
    throw new FormulaError(words.formula.keyRefused);
  }
  const problem = problemIn(response.getContentText());
  if (problem === null) {
    throw new FormulaError(words.formula.unreadable(status));
  }
  throw new FormulaError(
    problem.code === "not-found"
      ? words.formula.noSuchModel(model)
      : words.formula.refused(problem.detail, problem.requestId),
  );
}

function problemIn(text: string): { code: string; detail: string; requestId: string } | null {
  try {
    const problem = JSON.parse(text) as { code?: unknown; detail?: unknown; requestId?: unknown };
    return typeof problem.detail === "string"
      ? { code: String(problem.code), detail: problem.detail, requestId: String(problem.requestId ?? "") }
      : null;
  } catch {
    return null;
  }
}
