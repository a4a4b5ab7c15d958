import type { Report } from "../../src/api/wire";
import { example } from "../../src/testing/exampleApi";

/** Of a model that looks for a rare answer. */
export function rareReport(): Report {
  const report = example<Report>("report");
  const columns = ["last order", "mails opened", "call length", "city", "age", "orders"];
  const shares = [0.36, 0.26, 0.17, 0.11, 0.07, 0.03];
  const cities = ["Graz", "Linz", "Wien"].map((at, index) => ({ at, value: 0.21 - index / 20, rows: 120 }));
  const points = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.6, 0.8, 1].map((share) => ({
    share,
    found: 1 - (1 - share) ** 3.2,
  }));
  return {
    ...report,
    rows: 1999,
    checkedRows: 360,
    headline: {
      code: "best-100-checked",
      args: { hits: 36, answer: "yes", guessing: 12 },
      text: "Of your best 100, 36 are “yes” (picked at random: 12).",
    },
    plain: {
      measure: "best-100",
      value: 36,
      low: 31,
      high: 41,
      guessing: 12,
      bestColumn: { column: "last order", value: 19 },
    },
    gain: { answer: "yes", best100: 36, random100: 12, points },
    importances: columns.map((column, index) => ({ column, share: shares[index] ?? 0 })),
    effects: [
      {
        column: "last order",
        answer: "yes",
        kind: "date",
        points: [0.06, 0.07, 0.09, 0.16, 0.22, 0.31].map((value, month) => ({
          at: `2026-0${month + 1}-12`,
          value,
          rows: 60,
        })),
      },
      {
        column: "mails opened",
        answer: "yes",
        kind: "number",
        points: [0.05, 0.06, 0.11, 0.19, 0.27, 0.28].map((value, index) => ({
          at: index * 2,
          value,
          rows: 60,
        })),
      },
      { column: "city", answer: "yes", kind: "level", points: cities },
    ],
    proof: report.proof.concat(moreProof()),
    warnings: [
      {
        level: "question",
        code: "known-in-time",
        args: { column: "call length" },
        column: "call length",
        text: "Is “call length” known before the answer? It decides a lot.",
      },
    ],
  };
}

function moreProof(): Report["proof"] {
  return [30, 41, 58, 77, 90, 104, 133].map((row) => ({
    row,
    truth: row % 2 === 0 ? "yes" : "no",
    value: row % 3 === 0 ? "yes" : "no",
    probability: 0.5 + row / 300,
    because: [{ column: "last order", effect: 0.12 }],
  }));
}

/** Of a model that predicts a number. */
export function numberReport(): Report {
  const report = rareReport();
  const bestColumn = { column: "area", value: 42_300 };
  return {
    ...report,
    target: "price",
    headline: {
      code: "off-by-checked",
      args: { off: 18_240, guessing: 61_500, unit: "€" },
      text: "Usually off by 18,240 € (guessing: 61,500).",
    },
    plain: { measure: "off-by", value: 18_240, low: 16_900, high: 19_700, guessing: 61_500, bestColumn },
    gain: null,
    confusion: null,
    reliability: [],
    errors: { usual: 11_300, nineOfTen: 39_800 },
    effects: report.effects.map((effect) => ({
      ...effect,
      answer: null,
      points: effect.points.map((point) => ({ ...point, value: 1e6 * point.value })),
    })),
    proof: [21, 64, 118].map((row) => ({
      row,
      truth: 240_000 + 1000 * row,
      value: 262_500 + 900 * row,
      interval: [231_000 + 900 * row, 301_000 + 900 * row],
      because: [{ column: "last order", effect: -12_400 }],
    })),
    decision: null,
    warnings: [],
  };
}
