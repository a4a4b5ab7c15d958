import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** As root without a sandbox; no calls of its own to the outside. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser of this machine; `CLICKML_CHROMIUM` names another one. */
export function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CLICKML_CHROMIUM ?? PLACES.find((place) => existsSync(place));
  if (executablePath === undefined) {
    throw new Error("Chromium is missing: install the package chromium, or set CLICKML_CHROMIUM to its path");
  }
  return chromium.launch({ executablePath, args: QUIET });
}
