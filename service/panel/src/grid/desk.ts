import { signal } from "@preact/signals";
import type { NewSheet } from "../host";
import { turned } from "../region";
import { customers, SAMPLE_NAME } from "../templates/campaign";
import { clear, copy, paste } from "./commands";
import { usedArea } from "./dataRegion";
import { UnreadableFile } from "./delimited";
import type { SheetDocument } from "./document";
import { fileName, readFile, readPasted, saveText, saveXlsx } from "./files";
import type { FileForm } from "./form";
import type { KeptDocument } from "./keeper";
import { kept } from "./kept";
import type { Sheet } from "./sheet";
import { words } from "./words";

/** A sentence for the person. */
export interface Message {
  readonly text: string;
  readonly bad: boolean;
}

const FIRST_SAMPLE = "sample";

/** What the page around the sheet can do: open, paste, save, and say what happened. No DOM but the download. */
export class Desk {
  /** What happened last, for the status bar. */
  readonly message = signal<Message>({ text: "", bad: false });
  /** The document that was replaced last and can come back; null without one. */
  readonly back = signal<string | null>(null);
  /** The sheets of the open workbook; one for every other document. */
  readonly documents = signal<readonly SheetDocument[]>([]);
  readonly isSample = signal(true);
  /** Nothing was changed since the document was opened. */
  readonly pristine = signal(true);
  /** Counts changes of the sheet, so that what shows its state knows when to look again. */
  readonly edits = signal(0);

  private id = FIRST_SAMPLE;
  private file: FileForm | undefined;
  private replaced: KeptDocument | null = null;

  constructor(
    readonly sheet: Sheet,
    private readonly download: (name: string, content: Blob) => void,
    private readonly newId: () => string,
  ) {
    sheet.subscribe((event) => {
      this.edits.value++;
      this.pristine.value &&= event === "selection" || event === "document";
    });
  }

  /** The lasting name of the document that is open. */
  get documentId(): string {
    return this.id;
  }

  /** Opens the sample as it was made; `id` is another when it was open before. */
  openSample(id = this.newId()): void {
    const columns = customers();
    this.documents.value = [];
    this.open({ id, name: SAMPLE_NAME, sample: true, columns, marks: [] });
    this.say(words.opened({ name: SAMPLE_NAME, columns, namesMade: false, titleRows: 0, errors: 0 }));
  }

  /** Opens what was open when the page was left, or the sample. */
  openLast(last: KeptDocument | null): void {
    if (last === null) {
      this.openSample(FIRST_SAMPLE);
      return;
    }
    this.open(last);
    this.replace(last.replaced ?? null);
    this.pristine.value = false;
    this.say(words.reopened(last.name));
  }

  /** Brings the document back that was replaced last. */
  goBack(): void {
    const { replaced } = this;
    if (replaced !== null) {
      this.documents.value = [];
      this.open(replaced);
      this.pristine.value = false;
      this.say(words.reopened(replaced.name));
    }
  }

  /** What has to be kept so that the page can be left and opened again, the document before included. */
  toKeep(): KeptDocument {
    return this.replaced === null ? this.asItIs() : { ...this.asItIs(), replaced: this.replaced };
  }

  private asItIs(): KeptDocument {
    return kept(this.sheet, { id: this.id, sample: this.isSample.value, file: this.file });
  }

  async openFile(file: File): Promise<void> {
    this.say(words.reading(file.name));
    // The browser shows what was said before the work begins.
    await new Promise((shown) => setTimeout(shown, 30));
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
      const { name, columns, forms = [], file } = document;
      const read = file === undefined ? {} : { file };
      this.open({ id: this.newId(), name, sample: false, columns, marks: [], forms, ...read });
      this.say(words.opened(document));
    }
  }

  /** Shows a sheet that the panel made; the one before is a click away. */
  add({ name, rows }: NewSheet): string {
    const free = name === this.sheet.name ? `${name} 2` : name;
    this.documents.value = [];
    this.pristine.value = false;
    this.open({ id: this.newId(), name: free, sample: false, columns: turned(rows), marks: [] });
    this.say(words.added(free));
    return free;
  }

  async save(kind: "csv" | "xlsx"): Promise<void> {
    const name = fileName(this.sheet, kind, this.file);
    await this.guarded(async () => {
      this.download(name, kind === "csv" ? saveText(this.sheet, this.file) : await saveXlsx(this.sheet));
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

  private open(document: KeptDocument): void {
    this.replace(this.pristine.value ? null : this.asItIs());
    this.id = document.id;
    this.isSample.value = document.sample;
    this.pristine.value = true;
    this.file = document.file;
    this.sheet.load(document.name, document.columns, document.marks, document.forms, document.own);
  }

  private replace(document: KeptDocument | null): void {
    this.replaced = document;
    this.back.value = document?.name ?? null;
  }

  private async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.complain(error instanceof UnreadableFile ? error.message : words.failed);
    }
  }
}
