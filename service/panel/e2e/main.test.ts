import { after, before } from "node:test";
import { launchChromium } from "../test/chromium";
import { anyWindow } from "./anyWindow";
import type { Stage } from "./browser";
import { life } from "./life";
import { mainJob } from "./mainJob";
import { ownTable } from "./ownTable";
import { startService } from "./service";
import { templates } from "./templates";

let stage: Stage;
let stop = async () => {};

before(async () => {
  const service = await startService();
  stop = service.stop;
  stage = { browser: await launchChromium(), address: service.address };
});

after(async () => {
  await stage?.browser.close();
  await stop();
});

for (const suite of [mainJob, ownTable, templates, life, anyWindow]) {
  suite(() => stage);
}
