import { columnLetters } from "../region";
import { coerceTyped } from "./coerce";
import { daysOf } from "./form";
import type { Sheet } from "./sheet";
import { words } from "./words";

interface Edit {
  readonly row: number;
  readonly column: number;
  /** Begun by typing over the cell, so that arrows leave it; else they move inside the text. */
  readonly typed: boolean;
}

/**
 * The field over the cell that is edited. It takes the keyboard in the same moment as the key that opens it, and keeps
 * it until the grid has moved on, so that no letter is lost however fast a person types.
 */
export class CellEditor {
  readonly field = document.createElement("textarea");
  private edit: Edit | null = null;

  constructor(
    private readonly root: HTMLElement,
    private readonly sheet: Sheet,
    private readonly cellAt: (row: number, column: number) => Element | null,
  ) {
    const { field } = this;
    field.className = "cell-editor";
    field.rows = 1;
    field.tabIndex = -1;
    field.spellcheck = false;
    field.setAttribute("aria-label", words.editor);
    root.append(field);
    field.addEventListener("focusout", ({ relatedTarget }) => this.onLeft(relatedTarget));
    field.addEventListener("mousedown", (event) => event.stopPropagation());
    root.addEventListener("scroll", () => this.place(), { capture: true, passive: true });
    document.addEventListener("pointerdown", ({ target }) => target !== field && this.commit(), true);
    sheet.subscribe((event) => (event === "document" ? this.close() : this.place()));
  }

  get isOpen(): boolean {
    return this.edit !== null;
  }

  /** Opens over the selected cell, with what it holds or, when a person types over it, empty. */
  open(typed: boolean): void {
    const { row, column } = this.sheet.selection;
    const { field } = this;
    this.edit = { row, column, typed };
    field.value = typed ? "" : this.sheet.text(row, column);
    field.setAttribute("aria-label", words.editing(columnLetters(column) + (row + 1)));
    field.classList.add("open");
    this.place();
    field.focus({ preventScroll: true });
    field.setSelectionRange(field.value.length, field.value.length);
  }

  /** Writes what was typed and moves on; the step may be 0, 0. */
  commit(down = 0, right = 0): void {
    const { edit, sheet } = this;
    if (edit === null) {
      return;
    }
    const { value } = this.field;
    const { row, column } = edit;
    this.close();
    if (value !== sheet.text(row, column)) {
      sheet.write(
        row,
        column,
        [[(sheet.isTime(column) ? daysOf(value) : null) ?? coerceTyped(value)]],
        words.steps.edit,
      );
    }
    if (down !== 0 || right !== 0) {
      const at = { row: Math.max(0, row + down), column: Math.max(0, column + right) };
      sheet.select({
        row: Math.min(sheet.rowCount - 1, at.row),
        column: Math.min(sheet.columnCount - 1, at.column),
        rows: 1,
        columns: 1,
      });
    }
  }

  /** A key while the field is open; true when it meant something here. */
  take(event: KeyboardEvent): boolean {
    const back = event.shiftKey ? -1 : 1;
    const arrows = this.edit?.typed && !event.shiftKey;
    switch (event.key) {
      case "Enter":
        return event.altKey ? this.breakLine() : this.leave(back, 0);
      case "Tab":
        return this.leave(0, back);
      case "Escape":
        this.close();
        this.sheet.select(this.sheet.selection);
        return true;
      case "ArrowUp":
      case "ArrowDown":
        return arrows === true && this.leave(event.key === "ArrowUp" ? -1 : 1, 0);
      case "ArrowLeft":
      case "ArrowRight":
        return arrows === true && this.leave(0, event.key === "ArrowLeft" ? -1 : 1);
      default:
        return false;
    }
  }

  /** Takes the keyboard from the rest of the page, until the grid has moved on. */
  hold(): void {
    if (!this.root.contains(document.activeElement)) {
      this.field.focus({ preventScroll: true });
    }
  }

  /** The grid has moved on: its cell gets the keyboard. */
  release(): void {
    const { row, column } = this.sheet.selection;
    const cell = this.cellAt(row, column);
    if (!this.isOpen && document.activeElement === this.field && cell instanceof HTMLElement) {
      cell.focus({ preventScroll: true });
    }
  }

  private leave(down: number, right: number): true {
    this.commit(down, right);
    return true;
  }

  private breakLine(): true {
    const { field } = this;
    field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
    return true;
  }

  private close(): void {
    this.edit = null;
    this.field.value = "";
    this.field.classList.remove("open");
    this.field.setAttribute("aria-label", words.editor);
  }

  /** The grid may move its focus late; only a person takes the keyboard away from an open field. */
  private onLeft(to: EventTarget | null): void {
    if (to instanceof Element && this.root.contains(to)) {
      if (this.isOpen) {
        this.field.focus({ preventScroll: true });
      }
    } else if (document.hasFocus()) {
      this.commit();
    }
  }

  private place(): void {
    if (this.edit === null) {
      return;
    }
    const cell = this.cellAt(this.edit.row, this.edit.column)?.getBoundingClientRect();
    const sheet = this.root.getBoundingClientRect();
    const { style } = this.field;
    if (cell !== undefined) {
      style.top = `${cell.top - sheet.top}px`;
      style.left = `${cell.left - sheet.left}px`;
      style.minWidth = `${cell.width + 1}px`;
      style.maxWidth = `${Math.max(cell.width + 1, sheet.right - cell.left)}px`;
      style.minHeight = `${cell.height + 1}px`;
    }
  }
}
