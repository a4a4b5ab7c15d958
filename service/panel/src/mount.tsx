import { render } from "preact";
import type { SpreadsheetHost } from "./host";

/** Shows the panel inside `root`, working on the sheet of `host`. Returns how to take it away again. */
export function mountPanel(root: HTMLElement, host: SpreadsheetHost): () => void {
  render(<main>{host.name}</main>, root);
  return () => render(null, root);
}
