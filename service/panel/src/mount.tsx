import { render } from "preact";
import type { Api } from "./api/client";
import { PanelFlow } from "./flows/panel";
import type { SpreadsheetHost } from "./host";
import "./panel.css";
import { App } from "./views/app";
import { words } from "./words/index";
import { sheetWriter } from "./words/sheet";

export { type Api, apiOfThisPage } from "./api/client";
export type { SpreadsheetHost } from "./host";

/** A panel on the screen, and where a button of the host may lead it. */
export interface MountedPanel {
  /** Takes it away; work goes on without it. */
  readonly close: () => void;
  readonly showWork: () => void;
  readonly showModels: () => void;
}

/** Shows the panel inside `root`, working on the sheet of `host`. */
export function mountPanel(root: HTMLElement, host: SpreadsheetHost, api: Api): MountedPanel {
  const panel = new PanelFlow(
    host,
    api,
    sheetWriter(() => new Date()),
  );
  root.classList.add("click-ml");
  root.lang = words.language;
  render(<App panel={panel} />, root);
  const opened = panel.open();
  return {
    close: () => {
      panel.close();
      render(null, root);
    },
    showWork: () => void opened.then(() => panel.goTo("work")),
    showModels: () => void opened.then(() => panel.goTo("models")),
  };
}
