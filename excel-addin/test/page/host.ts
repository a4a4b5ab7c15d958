import type { SpreadsheetHost } from "@click-ml/panel/host";
import { WorkbookHost } from "@click-ml/panel/workbookHost";
import { ExcelWorkbook } from "../../src/taskpane/excelWorkbook";
import { personIn } from "../../src/taskpane/keep";
import { excel, type Run } from "../../src/taskpane/run";

/** What the Excel library keeps for its own tests: where requests go, and events from outside. */
interface Library {
  ClientRequestContext: { defaultRequestUrlAndHeaders: { url: string; headers: Record<string, string> } };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: { entries: readonly object[] }): void;
}

/** The adapter under test, for tests that run in another process. */
export interface HostPage {
  readonly host: SpreadsheetHost;
  readonly workbook: ExcelWorkbook;
  /** Lets events arrive, and waits until all that they set off has ended. */
  happen(entries: readonly object[]): Promise<void>;
}

declare global {
  interface Window {
    clickml: HostPage;
  }
}

const library = OfficeExtension as unknown as Library;
library.ClientRequestContext.defaultRequestUrlAndHeaders = { url: `${location.origin}/book`, headers: {} };
library._testSetRichApiMessageReadyImpl(() => Promise.resolve());

// This edition of the library has no notes yet; comments have the same calls.
Object.defineProperty(Excel.Worksheet.prototype, "notes", {
  get(this: Excel.Worksheet) {
    return this.comments;
  },
});

const running = new Set<Promise<unknown>>();
const counted: Run = (batch, asOne) => {
  const run = excel(batch, asOne);
  const ended: Promise<unknown> = run.catch(() => undefined).then(() => running.delete(ended));
  running.add(ended);
  return run;
};

const workbook = new ExcelWorkbook(
  counted,
  () => true,
  () => personIn("tests ", () => crypto.randomUUID()),
);
let writes = 0;
window.clickml = {
  host: new WorkbookHost(workbook, () => `write-${++writes}`),
  workbook,
  async happen(entries) {
    await settled();
    library._testTriggerRichApiMessageEvent({ entries });
    await settled();
  },
};

async function settled(): Promise<void> {
  do {
    await Promise.all(running);
    await new Promise((next) => setTimeout(next));
  } while (running.size > 0);
}
