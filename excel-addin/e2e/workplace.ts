import { readFileSync } from "node:fs";
import type { Cell } from "@click-ml/panel/cells";
import type { AnyPerson } from "@click-ml/panel/testing/person";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { FakeBook } from "../test/fake/book";
import { type Entry, personIn } from "../test/fake/person";
import { FakeExcel } from "../test/fake/server";
import { LIBRARY } from "../test/stage";

/** What the page made known to Excel. */
interface ExcelForTests {
  readonly actions: Record<string, (event: { completed(): void }) => void>;
  readonly functions: Record<string, (...values: unknown[]) => unknown>;
}

declare global {
  interface Window {
    excelForTests: ExcelForTests;
  }
}

/** A workbook with the real task pane beside it. */
export interface Workplace {
  readonly page: Page;
  readonly book: FakeBook;
  /** The workbook, for the pane of another person. */
  readonly excel: FakeExcel;
  readonly person: AnyPerson;
  readonly errors: readonly string[];
  /** Hides all rows but the first and these, as a filter does. */
  filter(shown: (row: readonly Cell[]) => boolean): void;
  /** Waits for a request that calls something of this name. */
  after(name: string): Promise<void>;
  /** Opens the pane anew, as after the workbook was closed and opened again. */
  reopen(): Promise<void>;
  /** What a formula gives; an error gives its message. */
  formula(name: string, ...values: unknown[]): Promise<unknown>;
  /** What a formula that follows a training says last. */
  follow(training: string): Promise<string>;
  press(button: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the task pane of a service over a workbook; what Microsoft would serve is served from here. `prepare` gives the
 * browser what else it needs.
 */
export async function openWorkplace(
  browser: Browser,
  service: string,
  rows: readonly (readonly Cell[])[],
  size: { width: number; height: number },
  excel = new FakeExcel(new FakeBook("Members", rows)),
  prepare: (context: BrowserContext) => Promise<void> = async () => undefined,
): Promise<Workplace> {
  const context = await browser.newContext({ viewport: size });
  context.setDefaultTimeout(60_000);
  await prepare(context);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") {
      errors.push(message.text());
    }
  });
  const library = readFileSync(LIBRARY, "utf8") + readFileSync("e2e/office.js", "utf8");
  await context.route("https://appsforoffice.microsoft.com/**", (route) =>
    route.fulfill({ contentType: "text/javascript", body: library }),
  );
  await context.route("**/excel-on-the-web/ProcessQuery*", async (route) => {
    const { status, body } = excel.answer(route.request().postData() ?? "");
    await route.fulfill({ status, contentType: "application/json", body });
  });
  const open = async () => {
    await page.goto(String(new URL("excel/taskpane.html?_host_Info=Excel$Web$16.01$en-US", service)));
    await page.locator(".click-ml").waitFor();
  };
  await open();
  const tell = (entries: readonly Entry[]) =>
    page.evaluate((events) => {
      const library = OfficeExtension as unknown as {
        _testTriggerRichApiMessageEvent(message: object): void;
      };
      library._testTriggerRichApiMessageEvent({ entries: events });
    }, entries as Entry[]);
  return {
    page,
    book: excel.book,
    excel,
    person: personIn(excel.book.active, tell),
    errors,
    filter: (shown) => excel.book.active.filter(shown),
    after: (name) =>
      new Promise((done) => {
        excel.after = (request) => request.includes(`"Name":"${name}"`) && done();
      }),
    reopen: open,
    formula: (name, ...values) =>
      page.evaluate(
        async ([called, given]) => {
          try {
            return await window.excelForTests.functions[called as string]?.(...(given as unknown[]), {});
          } catch (error) {
            return (error as Error).message;
          }
        },
        [name, values] as const,
      ),
    follow: (training) =>
      page.evaluate(
        (id) =>
          new Promise<string>((ended) => {
            const setResult = (text: unknown) => {
              const last = typeof text !== "string" || text.startsWith("ready");
              if (last) {
                ended(typeof text === "string" ? text : (text as Error).message);
              }
            };
            window.excelForTests.functions.STATUS?.(id, { setResult });
          }),
        training,
      ),
    press: (button) =>
      page.evaluate(
        (name) => new Promise<void>((completed) => window.excelForTests.actions[name]?.({ completed })),
        button,
      ),
    close: () => context.close(),
  };
}
