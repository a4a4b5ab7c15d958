import type { FrameLocator } from "playwright-core";
import type { Desk } from "./desk";

/** How long a training with a small budget may take on a busy machine, predictions included. */
const PATIENCE = 180_000;

/** Chooses the shortest time to spend, so that tests do not wait. */
export async function hurry(panel: FrameLocator): Promise<void> {
  await panel.locator("details.options > summary").click();
  await panel.getByLabel("Time to spend").selectOption({ index: 0 });
}

export async function press(panel: FrameLocator, name: string): Promise<void> {
  await panel.getByRole("button", { name, exact: true }).first().click();
}

export async function untilPredicted({ panel }: Desk): Promise<void> {
  await until(panel, /filled in/);
}

/** Waits for a text; when it does not come, what the panel says instead tells why. */
export async function until(panel: FrameLocator, text: string | RegExp): Promise<void> {
  try {
    await panel.getByText(text).first().waitFor({ timeout: PATIENCE });
  } catch (cause) {
    throw new Error(`the panel does not say ${text}, but: ${await panel.locator("body").innerText()}`, {
      cause,
    });
  }
}

/** Waits until something holds in the sheet. */
export async function eventually(holds: () => boolean): Promise<void> {
  const late = Date.now() + PATIENCE;
  while (!holds()) {
    if (Date.now() > late) {
      throw new Error(`it never came true: ${holds}`);
    }
    await new Promise((over) => setTimeout(over, 50));
  }
}
