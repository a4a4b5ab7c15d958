import type { Cell } from "../cells";
import { Random } from "./random";

const SEED = 1492;
const ROWS = 1400;
const OPEN = 200;

/** Customers of an invented shop and what they spent in the quarter that followed; the last 200 are still open. */
export function spend(): Cell[][] {
  const random = new Random(SEED);
  return [
    [
      "customer",
      "age",
      "region",
      "orders last year",
      "spent last year",
      "days since last order",
      "share on sale",
      "favourite",
      "loyalty card",
      "newsletter",
      "spent next quarter",
    ],
    ...Array.from({ length: ROWS }, (_, at) => customer(random, at)),
  ];
}

function customer(random: Random, at: number): Cell[] {
  const age = Math.round(Math.min(84, Math.max(18, random.normal(45, 15))));
  const region = random.weighted([["city", 46] as const, ["suburb", 31] as const, ["country", 23] as const]);
  const orders = 1 + Math.round(random.exponential(4));
  const basket = Math.exp(random.normal(3.9, 0.45));
  const spent = orders * basket;
  const days = Math.round(Math.min(365, random.exponential(365 / (orders + 1)) + 1));
  const sale = Math.round(100 * Math.min(1, Math.max(0, random.normal(0.3, 0.2)))) / 100;
  const favourite = random.weighted([
    ["home", 30] as const,
    ["garden", 20] as const,
    ["fashion", 30] as const,
    ["sports", 20] as const,
  ]);
  const card = random.chance(0.4);
  const newsletter = random.chance(0.5);
  const rhythm = (spent / 4) * (card ? 1.2 : 1) * (newsletter ? 1.08 : 1) * (1 - 0.3 * sale);
  const season = { home: 1, garden: age > 50 ? 1.5 : 1.15, fashion: 0.95, sports: 0.85 }[favourite];
  const fading = Math.exp(-Math.max(0, days - 45) / 150);
  const next = rhythm * season * fading * Math.exp(random.normal(0, 0.28));
  return [
    `K-${5001 + at}`,
    random.chance(0.05) ? null : age,
    region,
    orders,
    Math.round(spent * 100) / 100,
    days,
    sale,
    favourite,
    card ? "yes" : "no",
    newsletter ? "yes" : "no",
    at < ROWS - OPEN ? Math.round(next * 100) / 100 : null,
  ];
}
