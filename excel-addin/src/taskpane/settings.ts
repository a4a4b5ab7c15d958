import type { Run } from "./run";

const SETTING = "click-ml.";

/** What the workbook keeps for the panel, by name, in its own settings; saved with it and seen by all who open it. */
export class Settings {
  constructor(private readonly run: Run) {}

  load(name: string): Promise<string | null> {
    return this.run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(SETTING + name);
      setting.load("value");
      await context.sync();
      return setting.isNullObject ? null : String(setting.value);
    });
  }

  save(name: string, value: string | null): Promise<void> {
    return this.run(async (context) => {
      const { settings } = context.workbook;
      if (value === null) {
        settings.getItemOrNullObject(SETTING + name).delete();
      } else {
        settings.add(SETTING + name, value);
      }
      await context.sync();
    });
  }
}
