import type { Desk } from "./desk";
import type { GridView } from "./gridView";
import { CONTEXT_MENU } from "./shell";

const ROOMS = ["#toolbar", "#sheet", "#panel"];

/** Keys, clipboard, dropped files and the right mouse button: what a person does without a button. */
export function listenToGestures(root: HTMLElement, desk: Desk, view: GridView): void {
  document.addEventListener("keydown", (event) => onKey(event, root, desk, view), { capture: true });
  listenToClipboard(desk);
  listenToDrops(root, desk);
  listenToMenu(root);
}

function onKey(event: KeyboardEvent, root: HTMLElement, desk: Desk, view: GridView): void {
  if (event.key === "F6") {
    event.preventDefault();
    visitNextRoom(root, view, event.shiftKey ? -1 : 1);
    return;
  }
  if (isText(event.target) || !(event.ctrlKey || event.metaKey) || event.altKey) {
    return;
  }
  const key = event.key.toLowerCase();
  const redo = key === "y" || (key === "z" && event.shiftKey);
  if (redo || key === "z") {
    event.preventDefault();
    event.stopPropagation();
    if (redo) {
      desk.sheet.redo();
    } else {
      desk.sheet.undo();
    }
  }
}

function visitNextRoom(root: HTMLElement, view: GridView, step: number): void {
  const here = ROOMS.findIndex((room) => document.activeElement?.closest(room));
  const next = ROOMS[(here + step + ROOMS.length) % ROOMS.length] ?? "";
  if (next === "#sheet") {
    view.focus();
    return;
  }
  view.leave();
  root.querySelector<HTMLElement>(`${next} :is(button, select, input, summary, a[href]):enabled`)?.focus();
}

function listenToClipboard(desk: Desk): void {
  const outside = (event: Event) =>
    isText(event.target) || document.activeElement?.closest("#panel, #toolbar, dialog") != null;
  document.addEventListener("copy", (event) => {
    if (!outside(event) && getSelection()?.toString() === "") {
      event.clipboardData?.setData("text/plain", desk.copy());
      event.preventDefault();
    }
  });
  document.addEventListener("cut", (event) => {
    if (!outside(event)) {
      event.clipboardData?.setData("text/plain", desk.cut());
      event.preventDefault();
    }
  });
  document.addEventListener("paste", (event) => {
    if (!outside(event)) {
      event.preventDefault();
      void desk.paste(event.clipboardData?.getData("text/plain") ?? "");
    }
  });
}

function listenToDrops(root: HTMLElement, desk: Desk): void {
  const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  let depth = 0;
  const mark = () => root.classList.toggle("dropping", depth > 0);
  root.addEventListener("dragenter", (event) => {
    depth += carriesFile(event) ? 1 : 0;
    mark();
  });
  root.addEventListener("dragleave", (event) => {
    depth = Math.max(0, depth - (carriesFile(event) ? 1 : 0));
    mark();
  });
  root.addEventListener("dragover", (event) => event.preventDefault());
  root.addEventListener("drop", (event) => {
    event.preventDefault();
    depth = 0;
    mark();
    const file = event.dataTransfer?.files[0];
    if (file) {
      void desk.openFile(file);
    }
  });
}

function listenToMenu(root: HTMLElement): void {
  root.querySelector("#sheet")?.addEventListener("contextmenu", (event) => {
    const menu = document.getElementById(CONTEXT_MENU);
    if (menu && event instanceof MouseEvent && !isText(event.target)) {
      event.preventDefault();
      menu.style.top = `${Math.max(4, Math.min(event.clientY, innerHeight - 300))}px`;
      menu.style.left = `${Math.max(4, Math.min(event.clientX, innerWidth - 236))}px`;
      menu.showPopover();
    }
  });
}

function isText(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input, textarea:not(.cell-editor), .cell-editor.open, select") !== null
  );
}
