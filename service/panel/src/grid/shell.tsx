import { useRef } from "preact/hooks";
import type { Desk } from "./desk";
import { PasteDialog } from "./pasteDialog";
import { SheetItems, Toolbar } from "./toolbar";
import { words } from "./words";

/** The id of the menu under the right mouse button. */
export const CONTEXT_MENU = "sheet-menu";

/** The toolbar with what belongs to its buttons: the file chooser and the place to paste into. */
export function Shell({ desk, onDone }: { desk: Desk; onDone: () => void }) {
  const chooser = useRef<HTMLInputElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <Toolbar
        desk={desk}
        onOpen={() => chooser.current?.click()}
        onPaste={() => dialog.current?.showModal()}
      />
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={words.open}
        accept=".csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values"
        onChange={async ({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) {
            await desk.openFile(file);
            currentTarget.value = "";
            onDone();
          }
        }}
      />
      <PasteDialog
        dialog={dialog}
        onText={async (text) => {
          await desk.openPasted(text);
          onDone();
        }}
      />
      <div class="menu" id={CONTEXT_MENU} popover="auto">
        <SheetItems desk={desk} />
      </div>
      <div class="drop" aria-hidden="true">
        <p>{words.dropHere}</p>
      </div>
    </>
  );
}
