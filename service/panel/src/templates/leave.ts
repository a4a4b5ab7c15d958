import type { Cell } from "../cells";
import { Random } from "./random";

const SEED = 4711;
const ROWS = 1500;
const OPEN = 200;
const TODAY = Date.UTC(2026, 8, 1);
const DAY = 86_400_000;

/** Subscribers of an invented service and whether they left within three months; the last 200 are still open. */
export function leave(): Cell[][] {
  const random = new Random(SEED);
  return [
    [
      "subscriber",
      "customer since",
      "plan",
      "contract",
      "monthly fee",
      "payment",
      "logins last month",
      "support calls",
      "late payments",
      "discount",
      "left",
    ],
    ...Array.from({ length: ROWS }, (_, at) => subscriber(random, at)),
  ];
}

function subscriber(random: Random, at: number): Cell[] {
  const months = Math.min(96, 1 + Math.round(random.exponential(22)));
  const plan = random.weighted([["basic", 45] as const, ["family", 30] as const, ["premium", 25] as const]);
  const contract = random.weighted([
    ["monthly", months < 12 ? 70 : 40] as const,
    ["one year", 30] as const,
    ["two years", months < 12 ? 8 : 28] as const,
  ]);
  const fee = { basic: 15, family: 29, premium: 45 }[plan] + random.whole(-3, 6) + 0.9;
  const payment = random.weighted([
    ["card", 50] as const,
    ["direct debit", 32] as const,
    ["invoice", 18] as const,
  ]);
  const logins = Math.max(0, Math.round(random.normal(plan === "premium" ? 18 : 11, 7)));
  const calls = random.weighted([
    [0, 58] as const,
    [1, 24] as const,
    [2, 10] as const,
    [3, 5] as const,
    [5, 3] as const,
  ]);
  const late = random.weighted([[0, 72] as const, [1, 18] as const, [2, 7] as const, [4, 3] as const]);
  const discount = random.chance(0.22);
  const odds =
    -1.1 +
    { monthly: 1.1, "one year": -0.4, "two years": -1.6 }[contract] -
    0.024 * months +
    0.028 * (fee - 28) -
    0.11 * (logins - 11) +
    0.45 * calls +
    0.4 * late +
    (payment === "invoice" ? 0.5 : 0) -
    (discount ? 0.6 : 0) -
    (plan === "family" && months > 24 ? 0.8 : 0);
  const left = random.chance(1 / (1 + Math.exp(-odds)));
  return [
    `S-${20_001 + at}`,
    new Date(TODAY - months * 30.4 * DAY).toISOString().slice(0, 10),
    plan,
    contract,
    Math.round(fee * 100) / 100,
    payment,
    random.chance(0.03) ? null : logins,
    calls,
    late,
    discount ? "yes" : "no",
    at < ROWS - OPEN ? (left ? "yes" : "no") : null,
  ];
}
