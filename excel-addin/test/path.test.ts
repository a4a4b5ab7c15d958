import assert from "node:assert/strict";
import { test } from "node:test";
import { launchChromium } from "@click-ml/panel/chromium";
import { inFolder, siteUnderPath } from "@click-ml/panel/siteUnderPath";
import { words } from "@click-ml/panel/words";
import { openWorkplace } from "../e2e/workplace";

const ROWS = [["age"], [31], [47]];

test("the pane of a service that lies under a path asks its questions there", async () => {
  const site = await siteUnderPath("/tools/click-ml/", inFolder("dist", "excel/"));
  const browser = await launchChromium();
  try {
    const { page, formula } = await openWorkplace(browser, site.address, ROWS, { width: 300, height: 600 });
    await page.getByLabel(words.connect.key).fill("ck_path");
    await page.getByRole("button", { name: words.connect.connect, exact: true }).click();
    await page.getByText(words.problems["key-unknown"]?.[0] ?? "").waitFor();
    await formula("PREDICT", "bought", [["age"]], [[31]], "");
    const elsewhere = site.asked.filter((path) => !path.startsWith("/tools/click-ml/"));
    assert.deepEqual(elsewhere, []);
    for (const path of ["excel/sign-in.json", "v1/workspace"]) {
      assert.ok(site.asked.includes(`/tools/click-ml/${path}`), site.asked.join(" "));
    }
  } finally {
    await browser.close();
    await site.close();
  }
});
