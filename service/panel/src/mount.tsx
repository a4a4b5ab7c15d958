import { render } from "preact";
import type { Api } from "./api/client";
import { PanelFlow } from "./flows/panel";
import type { SpreadsheetHost } from "./host";
import "./panel.css";
import { App } from "./views/app";
import { sheetWriter } from "./words/sheet";

export { type Api, apiOfThisPage } from "./api/client";
export type { SpreadsheetHost } from "./host";

/** Shows the panel inside `root`, working on the sheet of `host`. Returns how to take it away; work goes on without it. */
export function mountPanel(root: HTMLElement, host: SpreadsheetHost, api: Api): () => void {
  const panel = new PanelFlow(
    host,
    api,
    sheetWriter(() => new Date()),
  );
  root.classList.add("click-ml");
  render(<App panel={panel} />, root);
  void panel.open();
  return () => {
    panel.close();
    render(null, root);
  };
}
