import { after, before } from "node:test";
import { launchChromium } from "@click-ml/panel/chromium";
import { picture } from "@click-ml/panel/e2e/browser";
import { startService } from "@click-ml/panel/e2e/service";
import type { Browser, Page } from "playwright-core";
import { members } from "./members";
import { openWorkplace, type Workplace } from "./workplace";

/** How long a short training may take on a busy machine. */
export const PATIENCE = 240_000;

export const PANE = { width: 350, height: 700 };
export const NARROW = { width: 300, height: 700 };

/** A service and a browser for the tests of one file; gives what opens a pane there. */
export function panes() {
  let browser: Browser;
  let service: Awaited<ReturnType<typeof startService>>;
  before(async () => {
    service = await startService();
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await service?.stop();
  });
  return (size: typeof PANE, excel?: Workplace["excel"]) => openPane(browser, service.address, size, excel);
}

/** Opens the pane and connects: paste the key, press Connect. `excel` is the workbook of somebody who opened it before. */
async function openPane(
  browser: Browser,
  service: string,
  size: typeof PANE,
  excel?: Workplace["excel"],
): Promise<Workplace> {
  const place = await openWorkplace(browser, service, members(), size, excel);
  const { page, book } = place;
  book.active.setFormat({ row: 1, column: 1, rows: 300, columns: 1 }, "dd.mm.yyyy");
  await page.locator("input[name=key]").fill(new URL(service).hash.replace("#key=", ""));
  await picture(page, `excel-${size.width}-connect`);
  await click(page, "Connect");
  return place;
}

export async function click(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).first().click();
}

/** Chooses the shortest time to spend, so that tests do not wait. */
export async function shortest(page: Page): Promise<void> {
  await page.locator("details.options > summary").click();
  await page.getByLabel("Time to spend").selectOption({ index: 0 });
}

/** Scrolls to a section of the report. */
export async function lookAt(page: Page, title: string): Promise<void> {
  await page
    .locator("summary")
    .filter({ hasText: title })
    .evaluate((summary) => summary.scrollIntoView());
}
