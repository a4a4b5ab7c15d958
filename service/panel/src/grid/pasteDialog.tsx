import type { Ref } from "preact";
import { words } from "./words";

interface PasteDialogProps {
  readonly dialog: Ref<HTMLDialogElement>;
  readonly onText: (text: string) => void;
}

/** Asks for the clipboard. A browser gives it away only where a person pastes, so there is a place to paste into. */
export function PasteDialog({ dialog, onText }: PasteDialogProps) {
  return (
    <dialog ref={dialog} class="paste" aria-labelledby="paste-title">
      <form method="dialog">
        <h2 id="paste-title">{words.pasteTitle}</h2>
        <p>{words.pasteSteps}</p>
        <textarea
          aria-label={words.pasteTarget}
          placeholder={words.pasteTarget}
          rows={5}
          onPaste={(event) => {
            event.preventDefault();
            event.currentTarget.closest("dialog")?.close();
            onText(event.clipboardData?.getData("text/plain") ?? "");
          }}
        />
        <button type="submit">{words.cancel}</button>
      </form>
    </dialog>
  );
}
