import { after, before } from "node:test";
import { launchChromium } from "@click-ml/panel/chromium";
import { sharedHostContract } from "@click-ml/panel/testing/hostContract";
import type { Browser } from "playwright-core";
import { type ExcelStage, startExcel } from "./stage";

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

sharedHostContract("Excel", (name, rows) => stage.open(name, rows));
