import { mountPanel } from "@click-ml/panel";
import { HttpApi } from "@click-ml/panel/api";
import { KeyStore } from "@click-ml/panel/key";
import { WorkbookHost } from "@click-ml/panel/workbookHost";
import "./page.css";
import { callsOf, type GoogleRun, withProblems } from "./google";
import { KEPT, relayFetch } from "./relay";
import { type Glances, SheetsWorkbook } from "./sheetsWorkbook";

declare const google: { readonly script: { readonly run: GoogleRun } };

const call = callsOf(() => google.script.run);
const pause = (milliseconds: number) => new Promise<void>((over) => setTimeout(over, milliseconds));

/** A browser does not always tell a frame that the pointer left it, so moves that come late count as coming back. */
const AWAY = 2_000;

/** When the pointer comes to the sidebar, or its window is looked at again. */
const glances: Glances = (glance) => {
  let last = Date.now();
  const moved = () => {
    if (Date.now() - last > AWAY) {
      last = Date.now();
      glance();
    }
  };
  window.addEventListener("pointermove", moved);
  window.addEventListener("focus", glance);
  return () => {
    window.removeEventListener("pointermove", moved);
    window.removeEventListener("focus", glance);
  };
};

/** A name that nothing else has. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join("");
}

/** Where the script cannot be reached, the panel finds it out by its first question, and says it. */
async function open(): Promise<void> {
  const { service, connected } = await call("open").catch(() => ({ service: "", connected: true }));
  const keys = new KeyStore(null);
  keys.key = connected ? KEPT : null;
  const keep = () => {
    keys.key = KEPT;
  };
  const fetch = relayFetch(call, service, { now: () => Date.now(), pause }, keep);
  const host = new WorkbookHost(new SheetsWorkbook(withProblems(call), glances), newId);
  mountPanel(document.body, host, new HttpApi({ base: service, keys, fetch, pause }));
}

void open();
