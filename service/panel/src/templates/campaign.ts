import type { Cell } from "../cells";
import { FAMILY_NAMES, FIRST_NAMES } from "./names";
import { Random } from "./random";

export const SAMPLE_NAME = "Customers";

const SEED = 20261;
const CUSTOMERS = 2200;
const UNANSWERED = 200;
const FIRST_DAY = Date.UTC(2014, 0, 1);
const CAMPAIGN_DAY = Date.UTC(2026, 8, 1);
const DAY = 86_400_000;

/** One invented customer as the shop knows them, and what came of the campaign. Blank cells are null. */
type Customer = Readonly<Record<string, Cell>>;

const CITIES = [
  ["Vienna", 30, 0],
  ["Graz", 14, 0.75],
  ["Linz", 11, -0.35],
  ["Salzburg", 9, 0.25],
  ["Innsbruck", 8, -0.65],
  ["Klagenfurt", 7, 0.1],
  ["Villach", 5, 0.35],
  ["Wels", 5, -0.2],
  ["St. Poelten", 6, -0.5],
  ["Dornbirn", 5, 0.15],
] as const;

/**
 * The sheet that opens at first: 2,200 customers of a web shop and a campaign that mailed and then phoned them, column
 * by column with the names in the first row. The last 200 have not been reached: no answer and no call length yet.
 * Who responds follows from what the shop knew before, with a good share of luck; `call length` is the trap, because
 * it is only known when the call is over.
 */
export function customers(): Cell[][] {
  const random = new Random(SEED);
  const rows = Array.from({ length: CUSTOMERS }, (_, index) => customer(random, index));
  return Object.keys(rows[0] ?? {}).map((name) => [name, ...rows.map((row) => row[name] ?? null)]);
}

function customer(random: Random, index: number): Customer {
  const first = random.pick(FIRST_NAMES);
  const family = random.pick(FAMILY_NAMES);
  const habits = shopping(random);
  const responds = random.chance(1 / (1 + Math.exp(-inclination(habits))));
  const reached = index < CUSTOMERS - UNANSWERED;
  const { cityEffect: _, ...known } = habits;
  return {
    "customer id": `C-${10_001 + index}`,
    name: `${first} ${family}`,
    "e-mail": `${first}.${family}${random.whole(1, 99)}@example.com`.toLowerCase(),
    ...known,
    age: random.chance(0.04) ? null : habits.age,
    "shop visits": random.chance(0.03) ? null : habits["shop visits"],
    "call length": reached ? callLength(random, responds) : null,
    responded: reached ? (responds ? "yes" : "no") : null,
  };
}

type Habits = ReturnType<typeof shopping>;

function shopping(random: Random) {
  const keen = random.normal();
  const [city, , cityEffect] = random.weighted(CITIES.map((entry) => [entry, entry[1]] as const));
  const age = Math.round(Math.min(86, Math.max(18, random.normal(44, 15))));
  const orders = Math.max(1, Math.round(random.exponential(3.2) + 1.4 * keen + 1));
  const newsletter = random.chance(0.55 + 0.1 * Math.tanh(keen));
  return {
    age,
    city,
    "customer since": date(FIRST_DAY + random.next() * (CAMPAIGN_DAY - FIRST_DAY - 60 * DAY)),
    device: random.weighted([
      ["phone", age < 40 ? 65 : 38],
      ["computer", age < 40 ? 26 : 47],
      ["tablet", 12],
    ]),
    newsletter: newsletter ? "yes" : "no",
    "loyalty card": random.chance(0.35 + 0.12 * Math.tanh(keen)) ? "yes" : "no",
    "last order days": Math.round(Math.min(720, random.exponential(110 * Math.exp(-0.45 * keen)) + 2)),
    orders,
    spend: Math.round(orders * Math.exp(random.normal(3.7, 0.5)) * 100) / 100,
    returns: random.weighted([
      [0, 60],
      [1, 20],
      [2, 9],
      [3, 4],
    ]),
    "mails opened": Math.min(
      12,
      Math.max(0, Math.round(random.normal(newsletter ? 5 + 1.6 * keen : 1.2, 2.2))),
    ),
    "shop visits": Math.max(0, Math.round(random.exponential(4) + keen)),
    favourite: random.weighted([
      ["home", 28],
      ["garden", 18],
      ["fashion", 26],
      ["sports", 16],
      ["toys", 12],
    ]),
    "voucher used": random.chance(0.3) ? "yes" : "no",
    "support contacts": random.weighted([
      [0, 74],
      [1, 17],
      [2, 6],
      [4, 2],
    ]),
    cityEffect,
  };
}

/** How inclined a customer is to respond, in log odds. */
function inclination(habits: Habits): number {
  const middleAged = -(((habits.age - 43) / 20) ** 2);
  const matching =
    habits.favourite === "garden" && habits.age > 50 ? 1.8 : habits.favourite === "sports" ? 0.4 : 0;
  return (
    -3.75 +
    2.1 * Math.exp(-habits["last order days"] / 60) +
    0.36 * (habits["mails opened"] - 3.5) +
    0.6 * middleAged +
    matching +
    1.2 * habits.cityEffect +
    0.5 * Math.log1p(habits["shop visits"] / 3) +
    (habits["voucher used"] === "yes" ? 0.7 : 0) +
    (habits["loyalty card"] === "yes" ? 0.35 : 0) -
    0.5 * Math.min(2, habits["support contacts"]) +
    0.3 * Math.log(habits.spend / 100)
  );
}

/** Seconds on the phone: those who say yes stay to order. */
function callLength(random: Random, responds: boolean): number {
  return Math.round(Math.exp(random.normal(responds ? 6.1 : 4.75, responds ? 0.4 : 0.7)));
}

function date(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
