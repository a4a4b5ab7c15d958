import "./page.css";
import "./grid.css";
import { h, render } from "preact";
import { apiOfThisPage, mountPanel } from "../mount";
import { CellNotes } from "./cellNotes";
import { Desk } from "./desk";
import { listenToGestures } from "./gestures";
import { GridHost } from "./gridHost";
import { GridView } from "./gridView";
import { keepDocument, lastDocument } from "./keeper";
import { BrowserSettings } from "./settings";
import { Sheet } from "./sheet";
import { Shell } from "./shell";
import { StatusBar } from "./statusBar";
import { words } from "./words";

const sheet = new Sheet("", []);
const desk = new Desk(sheet, download, newId);
desk.openLast(await lastDocument());
keepDocument(sheet, () => desk.toKeep());

const notes = new CellNotes(sheet);
const view = new GridView(room("sheet"), sheet, notes);
render(h(Shell, { desk, onDone: () => view.focus() }), room("toolbar"));
render(h(StatusBar, { desk }), room("status"));
listenToGestures(room("page"), desk, view);
const host = new GridHost(sheet, notes, new BrowserSettings(() => desk.documentId), {
  id: newId,
  addSheet: (added) => desk.add(added),
});
const api = apiOfThisPage();
let panel = mountPanel(room("panel"), host, api);

sheet.subscribe((event) => {
  if (event === "document") {
    entitle();
    // Later, so that a panel that opened a sheet can still keep with it what belongs to it.
    setTimeout(remount);
  }
});
entitle();

function remount(): void {
  panel.close();
  panel = mountPanel(room("panel"), host, api);
}

function entitle(): void {
  document.title = `${sheet.name} · click-ml`;
  room("sheet").setAttribute("aria-label", words.sheetLabel(sheet.name));
}

function room(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) {
    throw new Error(`the page has no element ${id}`);
  }
  return element;
}

function download(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A name that nothing else has; unlike randomUUID it also works where the page came over plain HTTP. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join("");
}
