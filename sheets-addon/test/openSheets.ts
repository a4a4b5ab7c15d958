import type { Cell } from "@click-ml/panel/cells";
import { WorkbookHost } from "@click-ml/panel/workbookHost";
import { callsOf, type GoogleRun, withProblems } from "../src/sidebar/google";
import { SheetsWorkbook } from "../src/sidebar/sheetsWorkbook";
import { FakeGoogle } from "./fake/google";
import type { Got, Sent } from "./fake/urlFetch";

/** A sidebar's host over the bundled script over the fake of Google. The person comes back to it after all they do. */
export function openSheets(name: string, rows: readonly (readonly Cell[])[], fetch?: (sent: Sent) => Got) {
  const google = new FakeGoogle(name, rows, fetch);
  const glances = new Set<() => void>();
  const { call, workbook, host } = sidebarOf(google, (glance) => {
    glances.add(glance);
    return () => glances.delete(glance);
  });
  const person = google.person(() => {
    for (const glance of glances) {
      glance();
    }
  });
  const colleague = () => sidebarOf(google.colleague(), () => () => undefined).host;
  return { google, call, workbook, host, person, colleague };
}

let writes = 0;

function sidebarOf(google: FakeGoogle, glances: ConstructorParameters<typeof SheetsWorkbook>[1]) {
  const call = withProblems(callsOf(() => google.scriptRun as GoogleRun));
  const workbook = new SheetsWorkbook(call, glances);
  return { call, workbook, host: new WorkbookHost(workbook, () => `write-${++writes}`) };
}
