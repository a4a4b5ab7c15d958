import type { CellEditor } from "./cellEditor";
import { clear } from "./commands";
import { leapOf } from "./gridKeys";
import type { Sheet } from "./sheet";

/**
 * Moving and typing in the grid. Both work on the selection of the sheet, which follows each key at once, and not on
 * that of RevoGrid, which follows later. Keys that mean nothing here go on to RevoGrid. While RevoGrid draws, the cell
 * that has the keyboard may go and leave it with the page itself: it is the grid's until the person goes elsewhere.
 */
export function listenToTyping(
  root: HTMLElement,
  sheet: Sheet,
  editor: CellEditor,
  pageRows: () => number,
): void {
  let ours = false;
  for (const arriving of ["focusin", "pointerdown"]) {
    document.addEventListener(arriving, ({ target }) => {
      ours = target instanceof Node && root.contains(target);
    });
  }
  const isOurs = ({ target }: KeyboardEvent) =>
    (target instanceof Node && root.contains(target)) || (ours && target === document.body);
  document.addEventListener(
    "keydown",
    (event) => {
      if (!isOurs(event) || event.isComposing || event.key === "F6") {
        return;
      }
      if (editor.isOpen) {
        if (editor.take(event)) {
          event.preventDefault();
        }
        event.stopPropagation();
      } else if (act(event, sheet, editor, pageRows())) {
        event.stopPropagation();
      }
    },
    { capture: true },
  );
}

function act(event: KeyboardEvent, sheet: Sheet, editor: CellEditor, pageRows: number): boolean {
  const leap = leapOf(event, sheet, pageRows);
  if (leap !== null) {
    event.preventDefault();
    sheet.select(leap);
    return true;
  }
  if (isLetter(event)) {
    editor.open(true);
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
    return false;
  }
  switch (event.key) {
    case "Enter":
    case "F2":
      event.preventDefault();
      editor.open(false);
      return true;
    case "Delete":
    case "Backspace":
      event.preventDefault();
      clear(sheet);
      return true;
    default:
      return false;
  }
}

/** A key that types, also where a layout makes it with AltGr, and the first of those that an input method puts together. */
function isLetter(event: KeyboardEvent): boolean {
  const typed = event.key.length === 1 || event.key === "Process" || event.key === "Dead";
  const command = (event.ctrlKey || event.metaKey) && !event.getModifierState("AltGraph");
  return typed && !command;
}
