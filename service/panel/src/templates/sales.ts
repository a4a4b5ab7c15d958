import type { Cell } from "../cells";
import { Random } from "./random";

const SEED = 99;
const WEEKS = 130;
const OPEN = 8;
const FIRST_MONDAY = Date.UTC(2024, 3, 1);
const WEEK = 7 * 86_400_000;
const PRODUCTS = [
  ["lemonade", 1.9, 420, 0.55],
  ["coffee", 6.5, 260, -0.2],
  ["ice cream", 3.2, 300, 0.85],
  ["soup", 2.4, 240, -0.6],
] as const;
const SHOPS = [
  ["station", 1.3],
  ["market square", 1],
  ["suburb", 0.7],
] as const;

/** What an invented grocer sold each week of four products in three shops; the last eight weeks are to come. */
export function sales(): Cell[][] {
  const random = new Random(SEED);
  const weeks = Array.from({ length: WEEKS }, (_, week) => oneWeek(random, week));
  return [
    ["week", "product", "shop", "price", "on offer", "holiday week", "degrees expected", "sold"],
    ...weeks.flat(),
  ];
}

function oneWeek(random: Random, week: number): Cell[][] {
  const date = new Date(FIRST_MONDAY + week * WEEK);
  const warmth = Math.sin(((week - 4) / 52) * 2 * Math.PI);
  const degrees = Math.round(11 + 10 * warmth + random.normal(0, 2.5));
  const holiday = date.getUTCMonth() === 11 && date.getUTCDate() > 14;
  return PRODUCTS.flatMap(([product, usual, level, summer]) => {
    const offer = random.chance(0.18);
    const price = Math.round(usual * (offer ? 0.8 : 1 + 0.0008 * week) * 100) / 100;
    const wanted =
      level *
      Math.exp((summer * (degrees - 11)) / 12 - 1.4 * (price / usual - 1)) *
      (offer ? 1.15 : 1) *
      (holiday ? 1.3 : 1) *
      (1 + 0.001 * week);
    return SHOPS.map(([shop, size]) => {
      const sold = Math.max(0, Math.round(wanted * size * Math.exp(random.normal(0, 0.12))));
      return [
        date.toISOString().slice(0, 10),
        product,
        shop,
        price,
        offer ? "yes" : "no",
        holiday ? "yes" : "no",
        degrees,
        week < WEEKS - OPEN ? sold : null,
      ];
    });
  });
}
