import { readFileSync } from "node:fs";
import type { Cell } from "@click-ml/panel/cells";
import { picture } from "@click-ml/panel/e2e/browser";
import { build } from "esbuild";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { ADDRESS, FakeGoogle } from "../test/fake/google";
import type { Screen } from "../test/fake/platform";
import { projectOf } from "../test/fake/script";
import type { World } from "../test/fake/services";
import type { Got, Sent } from "../test/fake/urlFetch";
import { runInWorker } from "../test/fake/workerScript";

const EDITOR = "https://docs.google.com/spreadsheets/d/1AbC/edit";
const SIDEBAR = "https://n-abc-0lu-script.googleusercontent.com/userCodeAppPanel";
const SANDBOX =
  "allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox";

/** A browser, and a running service with a key of it. */
export interface Stage {
  readonly browser: Browser;
  readonly address: string;
  readonly key: string;
}

/** A document in the editor, with the sidebar beside it: 300 pixels wide, in the sandbox that Google documents. */
export interface Desk {
  readonly google: FakeGoogle;
  readonly page: Page;
  readonly panel: FrameLocator;
  readonly errors: string[];
  /** What the script of this person runs in. */
  readonly world: World;
  /** What Google keeps for the person. */
  readonly user: Map<string, string>;
  /** Makes calls of the script fail on their way, with this message; null lets them through again. */
  breakCalls(message: string | null): void;
  /** Leads the script's way to the service elsewhere. */
  service: string;
  /** The pointer leaves the sidebar and comes back, as after work in the sheet. */
  comeBack(): Promise<void>;
  reopen(): Promise<void>;
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

/** How a document is opened. */
interface Opening {
  /** The document; another person's desk has the same one. */
  readonly google?: FakeGoogle;
  /** Whether the person connected before. */
  readonly connected?: boolean;
  readonly colours?: "light" | "dark";
  /** The language that the person chose at Google. */
  readonly locale?: string;
}

/** Opens a document with these rows beside the sidebar. */
export async function openDesk(
  { browser, address, key }: Stage,
  rows: readonly (readonly Cell[])[],
  {
    google = new FakeGoogle("Customers", rows),
    connected = true,
    colours = "light",
    locale = "en",
  }: Opening = {},
): Promise<Desk> {
  google.now = Date.now;
  const user = new Map(connected ? [["key", key]] : []);
  const context = await browser.newContext({
    viewport: { width: 900, height: 800 },
    colorScheme: colours,
    acceptDownloads: true,
    locale,
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  let broken: string | null = null;
  let stamps = 0;
  const screen: Screen = { menu: [], said: [], sidebar: null };
  const world = { ...google.world, user, locale, screen, fetch: (sent: Sent) => fetched(sent, desk.service) };
  const desk: Desk = {
    google,
    world,
    page,
    panel: page.frameLocator("iframe"),
    errors,
    service: address,
    user,
    breakCalls: (message) => {
      broken = message;
    },
    comeBack: async () => {
      const before = stamps;
      for (let step = 0; stamps === before; step++) {
        await page.mouse.move(100, 400);
        await page.mouse.move(750, 20 + (step % 50));
        await page.evaluate(() => new Promise(requestAnimationFrame));
      }
    },
    reopen: async () => {
      await page.goto(EDITOR);
    },
    picture: async (name) => {
      await page.mouse.move(100, 400);
      await picture(page.locator("iframe"), `sheets-${name}`);
    },
    close: () => context.close(),
  };
  const project = projectOf(ADDRESS);
  await page.exposeFunction("callScript", async (name: string, given: string) => {
    stamps += given.startsWith('["stamp"') ? 1 : 0;
    try {
      if (broken !== null) {
        throw new Error(broken);
      }
      return JSON.stringify({ value: await runInWorker(project, world, "full", name, JSON.parse(given)) });
    } catch (error) {
      return JSON.stringify({ error: (error as Error).message });
    }
  });
  await page.addInitScript({ content: await sidebarScript() });
  const editor = `<title>Sales</title><style>body{margin:0}iframe{position:fixed;right:0;top:0;width:300px;height:100vh;border:0}</style>
    <iframe sandbox="${SANDBOX}" src="${SIDEBAR}"></iframe>`;
  await page.route(EDITOR, (route) => route.fulfill({ contentType: "text/html", body: editor }));
  await runInWorker(project, world, "full", "showPanel", []);
  const body = readFileSync(`dist/${screen.sidebar?.file}.html`, "utf8");
  await page.route(SIDEBAR, (route) => route.fulfill({ contentType: "text/html", body }));
  await desk.reopen();
  return desk;
}

async function sidebarScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["e2e/sidebarPage.ts"],
    bundle: true,
    write: false,
    format: "iife",
  });
  return outputFiles[0]?.text ?? "";
}

/** What UrlFetchApp gets from the real service. */
async function fetched({ method, url, headers, body }: Sent, service: string): Promise<Got> {
  try {
    const response = await fetch(url.replace(ADDRESS, service), { method, headers, body });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    };
  } catch {
    throw new Error(`Address unavailable: ${url}`);
  }
}
