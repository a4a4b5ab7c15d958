import type { ComponentChildren } from "preact";
import { deleteColumns, deleteRows, insertColumns, insertRows, sortTable } from "./commands";
import type { Desk } from "./desk";
import { Icon } from "./icons";
import { words } from "./words";

interface ToolbarProps {
  readonly desk: Desk;
  readonly onOpen: () => void;
  readonly onPaste: () => void;
}

/** The buttons above the sheet. */
export function Toolbar({ desk, onOpen, onPaste }: ToolbarProps) {
  const { sheet } = desk;
  const { undoLabel, redoLabel } = history(desk);
  return (
    <div class="tools" role="toolbar" aria-label={words.tools}>
      <Title desk={desk} />
      <div class="group">
        <button type="button" class="strong" title={words.openHint} onClick={onOpen}>
          <Icon name="open" />
          {words.open}
        </button>
        <button type="button" title={words.pasteHint} onClick={onPaste}>
          <Icon name="paste" />
          <span>{words.paste}</span>
        </button>
        <Menu id="save-menu" label={words.save} icon="save">
          <Item run={() => desk.save("csv")}>{words.saveCsv}</Item>
          <Item run={() => desk.save("xlsx")}>{words.saveXlsx}</Item>
        </Menu>
      </div>
      <div class="group">
        <button
          type="button"
          aria-label={words.undo(undoLabel)}
          title={words.undo(undoLabel)}
          disabled={undoLabel === null}
          onClick={() => sheet.undo()}
        >
          <Icon name="undo" />
        </button>
        <button
          type="button"
          aria-label={words.redo(redoLabel)}
          title={words.redo(redoLabel)}
          disabled={redoLabel === null}
          onClick={() => sheet.redo()}
        >
          <Icon name="redo" />
        </button>
        <Menu id="rows-menu" label={words.rows} icon="table">
          <SheetItems desk={desk} />
        </Menu>
      </div>
      {desk.isSample.value && desk.pristine.value ? null : (
        <button type="button" class="quiet" title={words.sampleHint} onClick={() => desk.openSample()}>
          <Icon name="sample" />
          <span>{words.sample}</span>
        </button>
      )}
    </div>
  );
}

function Title({ desk }: { desk: Desk }) {
  const documents = desk.documents.value;
  const name = desk.edits.value >= 0 ? desk.sheet.name : "";
  if (documents.length > 1) {
    return (
      <select
        class="title"
        aria-label={words.sheets}
        value={name}
        onChange={(event) => desk.show(documents.find((one) => one.name === event.currentTarget.value))}
      >
        {documents.map((one) => (
          <option key={one.name}>{one.name}</option>
        ))}
      </select>
    );
  }
  return (
    <h1 class="title">
      {name}
      {desk.isSample.value ? <span class="chip">{words.sampleTag}</span> : null}
    </h1>
  );
}

/** What can be done to the rows and columns of the selection; in the toolbar and under the right mouse button. */
export function SheetItems({ desk }: { desk: Desk }) {
  const { sheet } = desk;
  const sort = (ascending: boolean) => sortTable(sheet, ascending) || desk.complain(words.nothingToSort);
  return (
    <>
      <Item run={() => sort(true)}>{words.sortUp}</Item>
      <Item run={() => sort(false)}>{words.sortDown}</Item>
      <hr />
      <Item run={() => insertRows(sheet, "above")}>{words.rowAbove}</Item>
      <Item run={() => insertRows(sheet, "below")}>{words.rowBelow}</Item>
      <Item run={() => deleteRows(sheet)}>{words.deleteRows}</Item>
      <hr />
      <Item run={() => insertColumns(sheet, "left")}>{words.columnLeft}</Item>
      <Item run={() => insertColumns(sheet, "right")}>{words.columnRight}</Item>
      <Item run={() => deleteColumns(sheet)}>{words.deleteColumns}</Item>
    </>
  );
}

interface MenuProps {
  readonly id: string;
  readonly label: string;
  readonly icon: "save" | "table";
  readonly children: ComponentChildren;
}

function Menu({ id, label, icon, children }: MenuProps) {
  return (
    <>
      <button
        type="button"
        popovertarget={id}
        aria-haspopup="true"
        onClick={(event) => place(event.currentTarget, id)}
      >
        <Icon name={icon} />
        <span>{label}</span>
        <span class="caret" aria-hidden="true" />
      </button>
      <div class="menu" id={id} popover="auto">
        {children}
      </div>
    </>
  );
}

function Item({ run, children }: { run: () => unknown; children: ComponentChildren }) {
  return (
    <button
      type="button"
      onClick={(event) => {
        event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
        run();
      }}
    >
      {children}
    </button>
  );
}

/** Puts a menu under its button, inside the window. */
function place(button: HTMLElement, id: string): void {
  const menu = document.getElementById(id);
  const box = button.getBoundingClientRect();
  if (menu) {
    menu.style.top = `${box.bottom + 4}px`;
    menu.style.left = `${Math.max(4, Math.min(box.left, innerWidth - 236))}px`;
  }
}

function history({ edits, sheet }: Desk) {
  return { at: edits.value, undoLabel: sheet.history.undoLabel, redoLabel: sheet.history.redoLabel };
}
