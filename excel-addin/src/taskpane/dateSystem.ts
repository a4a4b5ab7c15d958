import { APART, DateSystem } from "@click-ml/panel/dates";
import { type Run, refused } from "./run";

/** 1 January 2000 in a workbook that counts from 1900. */
const DAY_2000 = 36_526;

/**
 * Asks with the next request of a batch by which system the workbook counts; people can change it at any time. The property that
 * says so is a preview, so what tells is the serial number that Excel gives a day.
 */
export function dateSystem(context: Excel.RequestContext): () => DateSystem {
  const day = context.workbook.functions.date(2000, 1, 1);
  day.load("value,error");
  return () => {
    if (day.value !== DAY_2000 && day.value !== DAY_2000 - APART) {
      throw refused("excel-refused", `DATE(2000,1,1): ${day.error || day.value}`);
    }
    return new DateSystem(day.value !== DAY_2000);
  };
}

/** By which system the workbook counts just now. */
export function dateSystemOf(run: Run): Promise<DateSystem> {
  return run(async (context) => {
    const system = dateSystem(context);
    await context.sync();
    return system();
  });
}
