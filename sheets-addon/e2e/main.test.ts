import { after, before } from "node:test";
import { launchChromium } from "@click-ml/panel/chromium";
import { startService } from "@click-ml/panel/e2e/service";
import { badInput } from "./badInput";
import type { Stage } from "./desk";
import { formulas } from "./formulas";
import { mainJob } from "./mainJob";
import { ownSheets } from "./ownSheets";
import { twoPeople } from "./twoPeople";

let stage: Stage;
let stop = async () => {};

before(async () => {
  const service = await startService();
  stop = service.stop;
  const [address = "", key = ""] = service.address.split("/#key=");
  stage = { browser: await launchChromium(), address, key };
});

after(async () => {
  await stage?.browser.close();
  await stop();
});

for (const suite of [mainJob, ownSheets, badInput, twoPeople, formulas]) {
  suite(() => stage);
}
