import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Gallery } from "./gallery/open";

const gallery = new Gallery();
before(() => gallery.start());
after(() => gallery.stop());

test("a version that is ready is tried on a tenth of the rows, then answers everything, and the way back is one click", async () => {
  const page = await gallery.open("model-waiting");
  await page.getByText("Version 3 answers all rows.").waitFor();
  await page.getByRole("button", { name: "Try on 10 %" }).press("Enter");
  await page.getByRole("heading", { name: "Version 5 on trial" }).waitFor();
  assert.match((await page.locator(".versions + p").textContent()) ?? "", /version 5 10 of 100/);
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("heading", { name: "Version 5 on trial, paused" }).waitFor();
  await page.getByRole("button", { name: "Stop the trial" }).click();
  await page.getByRole("button", { name: "Let it answer everything" }).click();
  await page.getByText("Version 5 answers all rows.").waitFor();
  await page.getByRole("button", { name: "Go back to version 3" }).click();
  await page.getByText("Version 3 answers all rows.").waitFor();
  await page.close();
});

test("a note on a version stands in the history", async () => {
  const page = await gallery.open("model-waiting");
  await page.getByLabel("Note on version 5").fill("For the spring campaign");
  await page.getByRole("button", { name: "Keep the note" }).click();
  await page.locator(".events").getByText("For the spring campaign").waitFor();
  assert.equal(await page.getByLabel("Note on version 5").inputValue(), "");
  await page.close();
});
