import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Plugin } from "esbuild";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchChromium } from "../chromium";
import { galleryPage } from "./page";

/** The gallery behind an address of this machine, and a browser to look at it. */
export class Gallery {
  #browser: Browser | null = null;
  #server: Server | null = null;
  #address = "";

  /** `plugins` put other modules in the place of some of the panel's. */
  constructor(
    private readonly language = "en",
    private readonly plugins: readonly Plugin[] = [],
  ) {}

  async start(): Promise<void> {
    const html = await galleryPage(process.cwd(), this.language, this.plugins);
    const server = createServer((_, response) => response.setHeader("Content-Type", "text/html").end(html));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    this.#server = server;
    this.#address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    this.#browser = await launchChromium();
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    this.#server?.close();
  }

  /** Opens a scene in a panel of 300 px. */
  async open(scene: string, options: BrowserContextOptions = {}): Promise<Page> {
    assert.ok(this.#browser !== null);
    const page = await this.#browser.newPage({ viewport: { width: 300, height: 640 }, ...options });
    page.on("pageerror", (error) => assert.fail(error));
    await page.goto(`${this.#address}#${scene}`);
    await page.waitForSelector(`[data-ready="${scene}"]`);
    return page;
  }
}
