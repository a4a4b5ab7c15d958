import type { Cell } from "@click-ml/panel/cells";

export const OPEN = 40;
const ROWS = 300;
const FIRST_DAY = 45_292;

/** Members who stay when they come often; the last ones have no answer yet, and one balance is an error. */
export function members(): Cell[][] {
  const rows = Array.from({ length: ROWS }, (_, at): Cell[] => {
    const visits = (at * 7) % 23;
    const stays = visits + ((at * 5) % 4) > 12 ? "yes" : "no";
    const balance = at === 5 ? "#DIV/0!" : ((at * 37) % 900) + 0.5;
    return [`m${at}`, FIRST_DAY + at, visits, balance, at < ROWS - OPEN ? stays : null];
  });
  return [["member id", "since", "visits", "balance", "stays"], ...rows];
}
