import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { launchChromium } from "@click-ml/panel/chromium";
import { picture } from "@click-ml/panel/e2e/browser";
import { type RunningService, startWith } from "@click-ml/panel/e2e/service";
import { words } from "@click-ml/panel/words";
import type { Browser, BrowserContext } from "playwright-core";
import { CLIENT, type Entra, startEntra, TENANT } from "./entra";
import { members, OPEN } from "./members";
import { openWorkplace, type Workplace } from "./workplace";

/** A message of Microsoft's library to Excel. */
interface Asked {
  readonly method: string;
  readonly requestId: string;
  readonly tokenParams?: { readonly scope: string; readonly clientId: string };
}

let browser: Browser;
let entra: Entra;
let service: RunningService;

before(async () => {
  entra = await startEntra();
  service = await startWith({
    others: {
      CLICKML_MICROSOFT_CLIENT_ID: CLIENT,
      CLICKML_MICROSOFT_TENANT: TENANT,
      CLICKML_MICROSOFT_AUTHORITY: entra.address,
    },
  });
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  await service?.stop();
  await entra?.close();
});

describe("signing in with Microsoft in the task pane", () => {
  it("leads in without a key, again without a question, and out", async () => {
    const excel = new Bridge();
    const place = await open(excel);
    const { page, errors } = place;
    const button = page.getByRole("button", { name: words.connect.microsoft });
    await button.waitFor();
    await picture(page, "excel-300-sign-in");
    assert.deepEqual(excel.asked, [], "nobody is asked before the person wants it");

    excel.closes = true;
    await button.click();
    await excel.heard("GetTokenPopup");
    await button.waitFor();
    excel.closes = false;
    await button.click();
    await page.getByText(`${OPEN} rows have no answer yet`).waitFor();
    assert.deepEqual(excel.asked, [
      "GetInitContext",
      "GetToken",
      "GetTokenPopup",
      "GetToken",
      "GetTokenPopup",
    ]);
    assert.deepEqual(excel.wanted, [`${CLIENT} api://${CLIENT}/use`]);
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    assert.ok(!kept.includes("eyJ"), `no token is kept: ${kept}`);

    excel.asked.length = 0;
    excel.knows = true;
    await place.reopen();
    await page.getByText(`${OPEN} rows have no answer yet`).waitFor();
    assert.deepEqual(excel.asked, ["GetInitContext", "GetToken"]);
    await page
      .getByRole("button", { name: /^Models/ })
      .first()
      .click();
    await page.getByText(words.connect.signedIn("ann@example.org")).waitFor();
    await picture(page, "excel-300-signed-in");
    await page.getByRole("button", { name: words.connect.signOut }).click();
    await button.waitFor();
    await place.reopen();
    await button.waitFor();
    assert.deepEqual(excel.asked, ["GetInitContext", "GetToken"], "who signed out is asked nothing");
    assert.deepEqual(errors, []);
    await place.close();
  });

  it("takes a key as before, which goes first", async () => {
    const excel = new Bridge();
    const place = await open(excel);
    const { page } = place;
    await page.locator("input[name=key]").fill(new URL(service.address).hash.replace("#key=", ""));
    await page.getByRole("button", { name: words.connect.connect, exact: true }).click();
    await page.getByText(`${OPEN} rows have no answer yet`).waitFor();
    assert.deepEqual(excel.asked, []);
    await place.close();
  });

  it("says that this Excel cannot, where there is no bridge to it", async () => {
    const place = await open();
    const { page } = place;
    await page.getByRole("button", { name: words.connect.microsoft }).click();
    await page.getByText("This Excel cannot sign you in").waitFor();
    await place.close();
  });
});

/** Opens the pane in an Excel that can sign people in; without one nothing answers it. */
function open(excel?: Bridge): Promise<Workplace> {
  const size = { width: 300, height: 700 };
  return openWorkplace(browser, service.address, members(), size, undefined, async (context) =>
    excel?.give(context),
  );
}

/** Excel's side of nested app authentication, with Ann in front of it. */
class Bridge {
  readonly asked: string[] = [];
  readonly #wanted = new Set<string>();
  #waiting: { method: string; heard: () => void } | null = null;
  /** Whether Excel gives Ann's token without asking her. */
  knows = false;
  /** Whether Ann closes what asks her. */
  closes = false;

  get wanted() {
    return [...this.#wanted];
  }

  heard(method: string): Promise<void> {
    return new Promise((heard) => {
      if (this.asked.includes(method)) {
        heard();
      } else {
        this.#waiting = { method, heard };
      }
    });
  }

  async give(context: BrowserContext): Promise<void> {
    await context.exposeFunction("askExcel", (message: string) => this.#answer(JSON.parse(message) as Asked));
    await context.addInitScript(() => {
      const listeners: ((answer: string) => void)[] = [];
      Reflect.set(window, "nestedAppAuthBridge", {
        addEventListener: (_: string, listener: (answer: string) => void) => listeners.push(listener),
        removeEventListener: () => undefined,
        async postMessage(message: string) {
          const ask = Reflect.get(window, "askExcel") as (text: string) => Promise<string>;
          const answer = await ask(message);
          for (const listener of listeners) {
            listener(answer);
          }
        },
      });
    });
  }

  #answer({ method, requestId, tokenParams }: Asked): string {
    this.asked.push(method);
    if (this.#waiting?.method === method) {
      this.#waiting.heard();
    }
    if (tokenParams !== undefined) {
      this.#wanted.add(`${tokenParams.clientId} ${tokenParams.scope}`);
    }
    const answer = { messageType: "NestedAppAuthResponse", requestId, ...this.#said(method) };
    return JSON.stringify(answer);
  }

  #said(method: string): object {
    if (method === "GetInitContext") {
      return { success: true, initContext: { sdkName: "excel", sdkVersion: "1" } };
    }
    if (method === "GetToken" && !this.knows) {
      return { success: false, error: { status: "USER_INTERACTION_REQUIRED", code: "consent_required" } };
    }
    if (method === "GetTokenPopup" && this.closes) {
      return { success: false, error: { status: "USER_CANCEL" } };
    }
    return { success: true, ...entra.grant() };
  }
}
