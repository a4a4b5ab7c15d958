import assert from "node:assert/strict";
import { test } from "node:test";
import { words } from "../src/words/index";
import { launchChromium } from "./chromium";
import { inFolder, siteUnderPath } from "./siteUnderPath";

test("the page of a service that lies under a path asks its questions there", async () => {
  const site = await siteUnderPath("/tools/click-ml/", (inside) => inFolder("dist")(inside || "index.html"));
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const refused = page.waitForResponse((answer) => answer.url().endsWith("/v1/workspace"));
    await page.goto(`${site.address}#key=ck_path`);
    await refused;
    await page.getByText(words.problems["key-unknown"]?.[0] ?? "").waitFor();
    assert.deepEqual(
      site.asked.filter((path) => !path.startsWith("/tools/click-ml/")),
      [],
    );
    assert.ok(site.asked.includes("/tools/click-ml/v1/workspace"), site.asked.join(" "));
  } finally {
    await browser.close();
    await site.close();
  }
});
