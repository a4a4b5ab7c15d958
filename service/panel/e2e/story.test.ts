import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Locator, Page } from "playwright-core";
import type { Drift, ModelView, RolloutWhole } from "../src/api/wire";
import { launchChromium } from "../test/chromium";
import { picture, type Stage, type Visit, visit } from "./browser";
import { clickCell, hurry, train, untilPredicted } from "./desktop";
import { answer, Gym, type Member, memberFile, TARGET } from "./gym";
import { Rest, until } from "./rest";
import { startWith } from "./service";

/** Steps that last seconds, and end only when enough rows were answered, so that each can be looked at. */
const SETTINGS = {
  policies:
    "{ standard: { steps: [replay, shadow, 25 %, all], stepSeconds: 1, wholeSeconds: 2, stepRows: 150 } }",
  others: {
    CLICKML_DRIFT_WINDOW_SECONDS: "1",
    CLICKML_ALERT_WATCH_SECONDS: "1",
    CLICKML_JUDGE_SECONDS: "1",
    CLICKML_SHADOW_SHARE: "1",
  },
};
const SEED = 4;
const OPEN = 40;
/** Different rows that a window needs before anything is said about it. */
const WINDOW = 220;
/** Rows that come between two looks at a trial. */
const ROWS = 60;

describe("the story of a model", () => {
  const gym = new Gym(SEED);
  let stop = async () => {};
  let stage: Stage;
  let rest: Rest;
  let visited: Visit;
  let page: Page;
  let panel: Locator;
  let sheet: Member[];

  before(async () => {
    const service = await startWith(SETTINGS);
    stop = service.stop;
    stage = { browser: await launchChromium(), address: service.address };
    rest = new Rest(service.address, TARGET);
    visited = await visit(stage, { viewport: { width: 1280, height: 1500 } });
    page = visited.page;
    panel = page.locator("#panel");
  });

  after(async () => {
    await stage?.browser.close();
    await stop();
  });

  it("begins with members in the sheet, and predictions for those who are open", async () => {
    sheet = gym.members(600);
    const file = { name: "members.csv", mimeType: "text/csv", buffer: memberFile(sheet, OPEN) };
    await page.getByLabel("Open file").setInputFiles(file);
    await panel.getByText(`${OPEN} rows have no answer yet`).waitFor();
    await hurry(page);
    await train(page);
    await untilPredicted(page);
    await picture(page, "story-01-trained");
  });

  it("hears what really happened when the world has changed", async () => {
    gym.changed = true;
    const real = gym.now(sheet.slice(0, OPEN)).map(answer);
    await page.evaluate((text) => navigator.clipboard.writeText(text), real.join("\n"));
    const found = panel.getByRole("heading", { name: `${OPEN} real answers found` });
    await clickCell(page, 1, 4);
    await page.keyboard.press("Control+v");
    await found.waitFor();
    await picture(page, "story-02-found");
    await panel.getByRole("button", { name: "Compare" }).click();
    await panel.getByText(/Right \d+ of 40/).waitFor();
    await picture(page, "story-03-compared");
  });

  it("says in words that the rows have changed, and that the answers got worse", async () => {
    await untilDrifted(rest, gym);
    await panel.getByRole("button", { name: "Close" }).click();
    await panel
      .getByRole("button", { name: /^Models/ })
      .first()
      .click();
    await panel.getByText("Your rows have changed").waitFor();
    await panel.getByText("It is right less often than it promised").waitFor();
    await picture(page, "story-04-alarm");
    await panel.getByRole("button", { name: "Open", exact: true }).click();
    await panel.getByText("Version 1 answers all rows.").waitFor();
    await panel
      .getByText(/“age” is 1\d higher than in training/)
      .first()
      .waitFor();
    await picture(page, "story-05-model");
  });

  it("is trained again, and the new version proves itself and takes over by itself", async () => {
    await rest.hurry();
    const waiting = gym.members(120);
    await rest.ask(waiting);
    await panel.getByRole("button", { name: "Train it again now" }).click();
    await panel.getByText("it is being trained again").waitFor();
    await picture(page, "story-06-retraining");
    await rest.tell(waiting);
    await panel.getByRole("heading", { name: "Version 2 on trial" }).waitFor();
    await panel.getByText("Step 2 of 4: beside, unseen").waitFor();
    await rest.ask(gym.members(100));
    await panel.getByText("100 rows answered beside").waitFor();
    await picture(page, "story-07-shadow");
    await untilLeft("shadow", rest, gym);
    await panel.getByText("Step 3 of 4: 25 of 100 rows").waitFor();
    await picture(page, "story-08-canary");
    await untilLeft("25 %", rest, gym);
    await panel.getByText("Version 2 answers all rows.").waitFor();
    await panel
      .getByText(/the new version is better than the live one: it goes live/)
      .first()
      .waitFor();
    await picture(page, "story-09-promoted");
  });

  it("sends a bad version back by itself, and says why", async () => {
    const wrong = gym.members(400).map((one) => ({ ...one, stays: !one.stays }));
    assert.equal(await rest.train(wrong), 3);
    await panel
      .getByRole("button", { name: /^Models/ })
      .first()
      .click();
    await panel.getByRole("button", { name: "Open", exact: true }).click();
    await panel.getByRole("button", { name: /^v3/ }).click();
    await panel.getByText("It is ready and answers nothing yet.").waitFor();
    await picture(page, "story-10-bad");
    await panel.getByRole("button", { name: "Try on 10 %" }).click();
    await panel.getByRole("heading", { name: "Version 3 on trial" }).waitFor();
    await picture(page, "story-11-forced");
    await untilLeft("10 %", rest, gym);
    await panel.getByText("Version 2 answers all rows.").waitFor();
    await panel.getByText("It was sent back: it was worse than the one that answers.").waitFor();
    await panel
      .getByText(/the new version is worse than the live one: it is rejected/)
      .first()
      .waitFor();
    await picture(page, "story-12-sent-back");
    assert.deepEqual(visited.errors, []);
  });
});

/** Lets members come until what they are like has been otherwise for long, and people have been told so. */
async function untilDrifted(rest: Rest, gym: Gym): Promise<void> {
  await until("the alerts for drift and quality", async () => {
    const { state, windows } = await rest.of<Drift>("/drift");
    const last = windows.at(-1);
    const seen = state === "drifted";
    if (seen || last === undefined || last.rows < WINDOW || Date.parse(last.to) < Date.now()) {
      const members = gym.members(WINDOW);
      await rest.ask(members);
      await rest.tell(members);
    }
    const kinds = (await rest.alerts()).map(({ kind }) => kind);
    return seen && kinds.includes("drift") && kinds.includes("quality") ? true : null;
  });
}

/** Lets members come, and tells what became of them, until the trial has left a step. */
async function untilLeft(step: string, rest: Rest, gym: Gym): Promise<void> {
  const { arms } = await rest.of<ModelView>();
  await until(`the end of the step ${step}`, async () => {
    const { rollout } = await rest.of<RolloutWhole>(`/rollouts/${arms.rollout}`);
    if (rollout.state !== "running" || rollout.steps[rollout.step] !== step) {
      return true;
    }
    const members = gym.members(ROWS);
    await rest.ask(members);
    await rest.tell(members);
    return null;
  });
}
