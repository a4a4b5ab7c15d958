import { localProblem, ProblemError } from "@click-ml/panel/api/problems";

/** Sends a batch to Excel. `asOne`: all of it is one undo step, in an Excel that can do that. */
export type Run = <T>(batch: (context: Excel.RequestContext) => Promise<T>, asOne?: boolean) => Promise<T>;

/** What Excel says when it refuses, as problems of the panel. */
const PROBLEMS: Readonly<Record<string, string>> = {
  AccessDenied: "sheet-protected",
  ItemNotFound: "sheet-gone",
  ActivityLimitReached: "workbook-busy",
  InvalidOperationInCellEditMode: "workbook-busy",
  InsertDeleteConflict: "no-room",
  InvalidOrTimedOutSession: "document-gone",
  RequestPayloadSizeLimitExceeded: "excel-too-much",
  ResponsePayloadSizeLimitExceeded: "excel-too-much",
};

/** The workbook that this page belongs to. It waits while somebody types in a cell. */
export const excel: Run = async (batch, asOne = false) => {
  const options = { delayForCellEdit: true, ...(asOne ? { mergeUndoGroup: true } : {}) };
  try {
    return await Excel.run(options, batch);
  } catch (error) {
    if (error instanceof OfficeExtension.Error) {
      throw refused(PROBLEMS[error.code] ?? "excel-refused", error.message, error.code);
    }
    throw error;
  }
};

/** A problem with what stands in the workbook; `said` and `error` are Excel's own words and code. */
export function refused(code: string, said = "", error = ""): ProblemError {
  return new ProblemError(localProblem(code, "", said, { error }));
}

/** Null where a chart is selected or the sheet is gone. */
export function nothingThere(error: unknown): null {
  const code = error instanceof ProblemError ? error.problem.args.error : "";
  if (code !== "InvalidSelection" && code !== "ItemNotFound") {
    throw error;
  }
  return null;
}
