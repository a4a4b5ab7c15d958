import type { Cell } from "../cells";
import { Random } from "./random";

const SEED = 815;
const ROWS = 1300;
const OPEN = 200;

/** Enquiries at an invented software maker and whether they bought; the last 200 are still open. */
export function lead(): Cell[][] {
  const random = new Random(SEED);
  return [
    [
      "lead",
      "source",
      "industry",
      "employees",
      "role",
      "pages seen",
      "mails opened",
      "price page seen",
      "demo asked",
      "days since first contact",
      "bought",
    ],
    ...Array.from({ length: ROWS }, (_, at) => enquiry(random, at)),
  ];
}

function enquiry(random: Random, at: number): Cell[] {
  const keen = random.normal();
  const source = random.weighted([
    ["search", 34] as const,
    ["advertisement", 26] as const,
    ["recommendation", 14] as const,
    ["trade fair", 12] as const,
    ["newsletter", 14] as const,
  ]);
  const industry = random.weighted([
    ["retail", 30] as const,
    ["craft", 22] as const,
    ["health", 16] as const,
    ["tourism", 18] as const,
    ["public", 14] as const,
  ]);
  const employees = Math.max(1, Math.round(Math.exp(random.normal(3, 1.2))));
  const role = random.weighted([
    ["owner", 28] as const,
    ["head of department", 34] as const,
    ["staff", 38] as const,
  ]);
  const pages = Math.max(1, Math.round(random.exponential(5) + 2 * keen + 2));
  const mails = Math.max(0, Math.round(random.normal(2 + 1.2 * keen, 1.6)));
  const price = random.chance(1 / (1 + Math.exp(-(keen - 0.3))));
  const demo = random.chance(1 / (1 + Math.exp(-(1.2 * keen - 1.6))));
  const days = Math.round(random.exponential(35)) + 1;
  const odds =
    -2.6 +
    { search: 0.1, advertisement: -0.6, recommendation: 1.2, "trade fair": 0.3, newsletter: 0 }[source] +
    (industry === "craft" && employees < 15 ? 0.9 : 0) -
    (industry === "public" ? 0.8 : 0) +
    { owner: 0.6, "head of department": 0.35, staff: -0.4 }[role] +
    0.09 * pages +
    0.18 * mails +
    (price ? 0.7 : 0) +
    (demo ? 1.5 : 0) -
    0.012 * days;
  const bought = random.chance(1 / (1 + Math.exp(-odds)));
  return [
    `L-${3001 + at}`,
    source,
    random.chance(0.04) ? null : industry,
    random.chance(0.08) ? null : employees,
    role,
    pages,
    mails,
    price ? "yes" : "no",
    demo ? "yes" : "no",
    days,
    at < ROWS - OPEN ? (bought ? "yes" : "no") : null,
  ];
}
