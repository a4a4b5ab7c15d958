import { isAbort } from "@click-ml/panel/api/problems";
import type { Arguments, Question } from "@click-ml/panel/formulas/question";
import type { Formulas } from "./formulas";

let formulas: () => Promise<Formulas>;

/** Makes the formulas known to Excel; those that are calculated before the page is ready wait for it. */
export function offer(ready: () => Promise<Formulas>): void {
  formulas = ready;
  CustomFunctions.associate({ PREDICT: predict, WHY: why, STATUS: status });
}

/**
 * Predicts rows with a model: one answer for each row.
 * @customfunction PREDICT
 * @param model Name of the model, as the panel shows it under Models.
 * @param headers The names above the rows, such as A1:F1.
 * @param rows The rows to predict, such as A2:F20.
 * @param [options] confidence, version=2. With commas between them.
 * @cancelable
 * @returns The answers, one line for each row.
 */
export function predict(
  model: string,
  headers: any[][],
  rows: any[][],
  options: any,
  invocation: CustomFunctions.CancelableInvocation,
): Promise<any[][]> {
  return answer("predict", { model, headers, rows, options }, invocation);
}

/**
 * Says why a model predicts what it predicts, reasons for each row.
 * @customfunction WHY
 * @param model Name of the model, as the panel shows it under Models.
 * @param headers The names above the rows, such as A1:F1.
 * @param rows The rows to explain, such as A2:F20.
 * @param [options] reasons=3, version=2. With commas between them.
 * @cancelable
 * @returns The reasons, strongest first, one line for each row.
 */
export function why(
  model: string,
  headers: any[][],
  rows: any[][],
  options: any,
  invocation: CustomFunctions.CancelableInvocation,
): Promise<any[][]> {
  return answer("why", { model, headers, rows, options }, invocation);
}

/**
 * Follows a training until it has ended.
 * @customfunction STATUS
 * @param training Number of the training.
 * @param invocation Where the news go.
 * @streaming
 */
export function status(training: string, invocation: CustomFunctions.StreamingInvocation<string>): void {
  const tell = (text: string) => invocation.setResult(text);
  void formulas()
    .then((ready) => ready.follow(training.trim(), tell, calledOff(invocation)))
    .catch((error: unknown) => invocation.setResult(failure(error)));
}

function answer(
  kind: Question["kind"],
  given: Arguments,
  invocation: CustomFunctions.CancelableInvocation,
): Promise<any[][]> {
  const signal = calledOff(invocation);
  return formulas()
    .then((ready) => ready.answer(kind, given, signal))
    .catch((error: unknown) => {
      throw failure(error);
    });
}

function calledOff(invocation: CustomFunctions.CancelableInvocation): AbortSignal {
  const abort = new AbortController();
  invocation.onCanceled = () => abort.abort();
  return abort.signal;
}

/** Excel shows the message of its own errors only; any other could leave the cell busy for ever. */
function failure(error: unknown): CustomFunctions.Error {
  const message = isAbort(error) || !(error instanceof Error) ? "" : error.message;
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message);
}
