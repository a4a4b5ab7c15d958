import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before } from "node:test";
import type { Cell } from "@click-ml/panel/cells";
import { launchChromium } from "@click-ml/panel/chromium";
import type { SpreadsheetHost } from "@click-ml/panel/host";
import type { AnyPerson } from "@click-ml/panel/testing/person";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { FakeBook } from "./fake/book";
import { type Entry, personIn } from "./fake/person";
import { FakeExcel, serve } from "./fake/server";

/** Microsoft's own library for Excel on the web, as it is developed with; it is never shipped. */
export const LIBRARY = createRequire(import.meta.url).resolve(
  "@microsoft/office-js/dist/excel-web-16.00.debug.js",
);

type Heard = (what: "cells" | "selection") => void;

/** A workbook behind the real library in a real browser, and the adapter that speaks to it. */
export interface ExcelStage {
  readonly excel: FakeExcel;
  open(name: string, rows: readonly (readonly Cell[])[]): Promise<Opened>;
  close(): Promise<void>;
}

export interface Opened {
  readonly host: SpreadsheetHost;
  /** The same workbook in the browser of another person. */
  readonly colleague: () => Promise<SpreadsheetHost>;
  readonly person: AnyPerson;
  readonly page: Page;
  readonly book: FakeBook;
  /** Brings events to the page, and waits until all is done that they set off. */
  readonly tell: (entries: readonly Entry[]) => Promise<void>;
  /** The same pane with another workbook behind it. */
  readonly another: (name: string, rows: readonly (readonly Cell[])[]) => Opened;
}

/** A stage for the tests of one file, from before the first of them until after the last. */
export function staged(): Pick<ExcelStage, "excel" | "open"> {
  let browser: Browser;
  let stage: ExcelStage;
  before(async () => {
    browser = await launchChromium();
    stage = await startExcel(browser);
  });
  after(async () => {
    await stage?.close();
    await browser?.close();
  });
  return {
    get excel() {
      return stage.excel;
    },
    open: (name, rows) => stage.open(name, rows),
  };
}

async function startExcel(browser: Browser): Promise<ExcelStage> {
  const excel = new FakeExcel(new FakeBook("Empty", []));
  const files: Record<string, { type: string; content: string | Buffer }> = {
    "/": {
      type: "text/html",
      content: `<!doctype html><script src="excel.js"></script><script src="host.js"></script>`,
    },
    "/excel.js": { type: "text/javascript", content: readFileSync(LIBRARY) },
    "/host.js": { type: "text/javascript", content: await hostBundle() },
  };
  const server = await serve(excel, (path) => files[path] ?? null);
  const pages: Page[] = [];
  /** A browser of its own at the workbook. */
  const pane = async () => {
    const page = await browser.newPage();
    pages.push(page);
    const { ready, watch } = watcher(page);
    await ready;
    await page.goto(server.address);
    return { page, host: hostIn(page, watch) };
  };
  return {
    excel,
    async open(name, rows) {
      excel.book = new FakeBook(name, rows);
      await closeAll(pages);
      const { page, host } = await pane();
      const tell = (entries: readonly Entry[]) =>
        page.evaluate((events) => window.clickml.happen(events), entries as Entry[]);
      const opened = (): Opened => ({
        host,
        colleague: async () => (await pane()).host,
        person: personIn(excel.book.active, tell),
        page,
        book: excel.book,
        tell,
        another: (...[title, cells]: Parameters<ExcelStage["open"]>) => {
          excel.book = new FakeBook(title, cells);
          return opened();
        },
      });
      return opened();
    },
    async close() {
      await closeAll(pages);
      await server.close();
    },
  };
}

async function closeAll(pages: Page[]): Promise<void> {
  for (const page of pages.splice(0)) {
    await page.close();
  }
}

async function hostBundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["test/page/host.ts"],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    logLevel: "warning",
  });
  return outputFiles[0]?.text ?? "";
}

/** The host in the page, called from here. */
function hostIn(page: Page, watch: SpreadsheetHost["onChange"]): SpreadsheetHost {
  const call =
    (method: string) =>
    (...values: unknown[]): Promise<unknown> =>
      page.evaluate(
        ([name, args]) => {
          const { host } = window.clickml;
          const work = Reflect.get(host, name as string) as (...all: unknown[]) => unknown;
          return work.apply(host, args as unknown[]);
        },
        [method, values] as const,
      );
  const methods = ["region", "follow", "readNames", "readRows", "writeColumns", "find", "takeBack"];
  const more = ["mark", "show", "addSheet", "person", "load", "save"];
  return {
    name: "excel",
    ...Object.fromEntries([...methods, ...more].map((method) => [method, call(method)])),
    onChange: watch,
  } as SpreadsheetHost;
}

function watcher(page: Page) {
  const listeners = new Set<Heard>();
  const ready = page.exposeFunction("heard", (what: "cells" | "selection") => {
    for (const listener of listeners) {
      listener(what);
    }
  });
  const watch = (listener: Heard) => {
    listeners.add(listener);
    void page.evaluate(() => window.clickml.host.onChange(Reflect.get(window, "heard") as Heard));
    return () => {
      listeners.delete(listener);
    };
  };
  return { ready, watch };
}
