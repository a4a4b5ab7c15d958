import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A browser, and the address of a running service. */
export interface Stage {
  readonly browser: Browser;
  readonly address: string;
}

/** A fresh visitor at the page, and what went wrong on it. */
export interface Visit {
  readonly page: Page;
  readonly errors: string[];
  close(): Promise<void>;
}

/** Opens the address that the service printed, in a browser that knows nothing yet. */
export async function visit(
  { browser, address }: Stage,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
    ...options,
  });
  context.setDefaultTimeout(60_000);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") {
      errors.push(message.text());
    }
  });
  await page.goto(address);
  await page.locator("revogr-data[type=rgRow] .rgCell").first().waitFor();
  return { page, errors, close: () => context.close() };
}

/** Keeps a picture in the folder that `CLICKML_PICTURES` names. */
export async function picture(
  of: { screenshot(options: { path: string }): Promise<unknown> },
  name: string,
): Promise<void> {
  const folder = process.env.CLICKML_PICTURES;
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    await of.screenshot({ path: join(folder, `${name}.png`) });
  }
}
