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

test("a model that no version answers says why, and one click lets another one answer", async () => {
  const page = await gallery.open("model-nobody");
  await page.getByText("The file of version 3 no longer passes the checks").first().waitFor();
  await page.getByRole("button", { name: "Use it", exact: true }).first().click();
  await page.getByText("Version 5 answers all rows.").waitFor();
  assert.equal(await page.getByRole("button", { name: "Use it", exact: true }).count(), 0);
  await page.close();
});

test("a version that reads a column otherwise says which, and is tried once the person insists", async () => {
  const page = await gallery.open("model-reads-otherwise");
  await page.getByRole("button", { name: "Try on 10 %" }).click();
  await page.getByText("such as words where numbers were: “first contact”").waitFor();
  await page.getByRole("button", { name: "Use it all the same" }).click();
  await page.getByRole("heading", { name: "Version 5 on trial" }).waitFor();
  assert.equal(await page.getByRole("alert").count(), 0);
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

test("the rule of training again is changed in its place, and holds at once", async () => {
  const page = await gallery.open("model-cared");
  await page.getByText("Change", { exact: true }).click();
  await page.getByLabel("How often").selectOption({ label: "every 30 days" });
  await page.getByLabel("New real answers").selectOption({ label: "at least 500" });
  await page.getByLabel("Also when answers become worse").check();
  await page.getByLabel("Train it again").selectOption({ label: "only when I ask" });
  await page.getByLabel("How often").waitFor({ state: "detached" });
  await page.getByLabel("Train it again").selectOption({ label: "as answers come" });
  assert.equal(await page.getByLabel("New real answers").inputValue(), "200");
  await page.close();
});

test("a row is pinned with its answer and removed again", async () => {
  const page = await gallery.open("model-cared");
  await page.getByText("Rows that must stay right").click();
  await page.getByRole("button", { name: "Remove" }).first().click();
  await page.getByRole("button", { name: "Remove" }).waitFor({ state: "detached" });
  assert.equal(await page.getByRole("button", { name: "Pin the selected rows" }).isDisabled(), true);
  await page.close();
});

test("a version that was sent back may be tried again for a reason", async () => {
  const page = await gallery.open("model-cared");
  await page.getByRole("button", { name: "Let it be tried again" }).click();
  const confirm = page.getByRole("button", { name: "Let it be tried", exact: true });
  assert.equal(await confirm.isDisabled(), true);
  await page.getByLabel("Why it may be tried again").fill("The labels were wrong");
  await confirm.click();
  await page.getByRole("button", { name: "Let it prove itself" }).waitFor();
  await page.close();
});

test("an alert goes when somebody has seen it", async () => {
  const page = await gallery.open("models");
  await page.getByText("A new version answers").waitFor();
  await page.getByRole("button", { name: "All seen" }).click();
  await page.getByText("A new version answers").waitFor({ state: "detached" });
  await page.getByText("A training failed").waitFor();
  await page.close();
});
