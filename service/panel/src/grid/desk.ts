import { signal } from "@preact/signals";
import { clear, copy, paste } from "./commands";
import { usedArea } from "./dataRegion";
import { UnreadableFile } from "./delimited";
import type { SheetDocument } from "./document";
import { readFile, readPasted, saveCsv, saveXlsx } from "./files";
import { customers, SAMPLE_NAME } from "./sample/customers";
import type { Sheet } from "./sheet";
import { words } from "./words";

/** What the page around the sheet can do: open, paste, save, and say what happened. No DOM but the download. */
export class Desk {
  /** What happened last, for the status bar. */
  readonly message = signal<{ text: string; bad: boolean }>({ text: "", bad: false });
  /** The sheets of the open workbook; one for every other document. */
  readonly documents = signal<readonly SheetDocument[]>([]);
  readonly isSample = signal(true);
  /** Counts changes of the sheet, so that what shows its state knows when to look again. */
  readonly edits = signal(0);

  constructor(
    readonly sheet: Sheet,
    private readonly download: (name: string, content: Blob) => void,
  ) {
    sheet.subscribe(() => {
      this.edits.value++;
    });
  }

  openSample(): void {
    const columns = customers();
    this.isSample.value = true;
    this.documents.value = [];
    this.sheet.load(SAMPLE_NAME, columns);
    this.say(words.opened({ name: SAMPLE_NAME, columns, namesMade: false, errors: 0 }));
  }

  async openFile(file: File): Promise<void> {
    this.say(words.reading(file.name));
    await afterPaint();
    await this.guarded(async () => {
      const documents = await readFile(file);
      this.documents.value = documents;
      this.show(documents[0]);
    });
  }

  /** Starts a new sheet with what was copied elsewhere; false when it holds nothing. */
  async openPasted(text: string): Promise<boolean> {
    let opened = false;
    await this.guarded(async () => {
      const document = readPasted(text);
      if (document.columns.length === 0) {
        this.complain(words.nothingPasted);
        return;
      }
      this.documents.value = [];
      this.show(document);
      opened = true;
    });
    return opened;
  }

  show(document: SheetDocument | undefined): void {
    if (document !== undefined) {
      this.isSample.value = false;
      this.sheet.load(document.name, document.columns);
      this.say(words.opened(document));
    }
  }

  async save(kind: "csv" | "xlsx"): Promise<void> {
    const name = `${this.sheet.name.replace(/[\\/:*?"<>|]/g, " ")}.${kind}`;
    await this.guarded(async () => {
      this.download(name, kind === "csv" ? saveCsv(this.sheet) : await saveXlsx(this.sheet));
      this.say(words.saved(name));
    });
  }

  copy(): string {
    return copy(this.sheet);
  }

  cut(): string {
    const text = copy(this.sheet);
    clear(this.sheet);
    return text;
  }

  /** Pastes at the cursor; a paste into an empty sheet is a new document. */
  async paste(text: string): Promise<void> {
    if (usedArea(this.sheet).rows === 0) {
      await this.openPasted(text);
    } else {
      await this.guarded(async () => paste(this.sheet, text));
    }
  }

  say(text: string): void {
    this.message.value = { text, bad: false };
  }

  complain(text: string): void {
    this.message.value = { text, bad: true };
  }

  private async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.complain(error instanceof UnreadableFile ? error.message : words.failed);
    }
  }
}

/** Lets the browser show what was said before the work begins. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}
