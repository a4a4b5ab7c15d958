import type { FakeDocument } from "./document";
import { Charts, htmlService, type Screen, Utilities, uiOf } from "./platform";
import { SpreadsheetApp } from "./spreadsheet";
import { Cache, Lock, Properties } from "./stores";
import { type Allowance, type Got, HttpResponse, type Sent, sentOf } from "./urlFetch";

/**
 * As what a script runs: `simple` before anybody allowed anything (onOpen), `edit` when a cell is edited, `full` for the
 * menu and the sidebar, `formula` for a formula.
 */
export type Mode = "simple" | "edit" | "full" | "formula";

/** The world of one script: a document, a person, and a service to fetch from. */
export interface World {
  readonly document: FakeDocument;
  readonly user: Map<string, string>;
  readonly screen: Screen;
  readonly allowance: Allowance;
  /** HTML files of the project. */
  readonly pages: readonly string[];
  /** The language that the person chose at Google. */
  locale: string;
  readonly now: () => number;
  readonly fetch: (sent: Sent) => Got | Promise<Got>;
}

/** The services as globals of a script. A fetch may give a promise: the worker waits for it, an inline run must not. */
export function servicesOf(world: World): Record<string, object> {
  const { document, user, screen, allowance, now } = world;
  const respond = (got: Got) => new HttpResponse(got);
  const fetch = (url: string, options: Record<string, unknown> = {}) => {
    const got = world.fetch(sentOf(url, options, allowance));
    return got instanceof Promise ? got.then(respond) : respond(got);
  };
  return {
    SpreadsheetApp: new SpreadsheetApp(document, uiOf(screen)),
    UrlFetchApp: {
      fetch,
      fetchAll: (requests: readonly Record<string, unknown>[]) => {
        const got = requests.map((request) => fetch(String(request.url), request));
        return got.some((one) => one instanceof Promise) ? Promise.all(got) : got;
      },
    },
    PropertiesService: {
      getDocumentProperties: () => new Properties(document.properties),
      getUserProperties: () => new Properties(user),
    },
    CacheService: { getDocumentCache: () => new Cache(document.cache, now) },
    LockService: { getDocumentLock: () => new Lock(document) },
    HtmlService: htmlService(world.pages),
    Session: { getActiveUserLocale: () => world.locale },
    Utilities,
    Charts,
  };
}

const WRITES = /^(set|insert|delete|clear|add(?!(Item|ToUi))|remove|activate|toast|newChart)/;
const ALLOWED: Readonly<Record<Mode, (service: string, method: string) => boolean>> = {
  full: () => true,
  edit: (service) => service !== "UrlFetchApp",
  simple: (service, method) =>
    service === "Session" || /^(getUi|createAddonMenu|addItem|addToUi)$/.test(method),
  formula: (service, method) =>
    service === "HtmlService" || method === "getUi"
      ? false
      : service !== "SpreadsheetApp" || !WRITES.test(method),
};

/** Refuses what a script may not do in its mode. */
export function checkAllowed(mode: Mode, service: string, method: string): void {
  if (!ALLOWED[mode](service, method)) {
    throw new Error(`You do not have permission to call ${service}.${method}.`);
  }
}
