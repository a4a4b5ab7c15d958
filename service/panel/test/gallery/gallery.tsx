import { render } from "preact";
import { PanelFlow } from "../../src/flows/panel";
import "../../src/panel.css";
import { App } from "../../src/views/app";
import { sheetWriter } from "../../src/words/sheet";
import { customers } from "./customers";
import { galleryApi, scenes } from "./scenes";

/** Shows the view that the fragment of the address names. */
async function show(root: HTMLElement, name: string): Promise<void> {
  const panel = new PanelFlow(
    customers(),
    galleryApi(),
    sheetWriter(() => new Date("2026-03-02T09:30:00Z")),
  );
  root.classList.add("click-ml");
  render(<App panel={panel} />, root);
  await panel.open();
  await scenes[name]?.(panel);
  root.dataset.ready = name;
}

const root = document.getElementById("panel");
if (root !== null) {
  void show(root, window.location.hash.slice(1));
}
