import { type Signal, signal } from "@preact/signals";
import type { Report } from "../api/wire";
import type { Cell, SpreadsheetHost } from "../host";
import { isBlank } from "../region";
import type { TrainPlan } from "./memory";
import { loadOwn, saveOwn } from "./own";
import { usableNames } from "./rows";

/** One hidden row of the game, by its number in the first column of the sheet. */
interface Hidden {
  readonly row: number;
  readonly truth: Cell;
  readonly said: Cell;
}

interface Dealt {
  readonly hidden: Hidden;
  readonly cells: readonly Cell[];
}

/** Who was right on how many of the rows that were guessed; for numbers, who was nearer. */
export interface Score {
  readonly guessed: number;
  readonly you: number;
  readonly model: number;
}

/** A game as it is kept with the document. */
export interface Game {
  readonly sheet: string;
  readonly target: string;
  readonly columns: number;
  readonly hidden: readonly Hidden[];
  readonly score: Score | null;
}

/** The words of the sheet. */
export interface GameWords {
  name(target: string): string;
  readonly row: string;
  readonly guess: string;
  readonly said: string;
  readonly happened: string;
  readonly you: string;
  readonly model: string;
  readonly hit: string;
  readonly miss: string;
  readonly none: string;
}

export type Refusal = "moved" | "gone" | "noGuess";

const NAME = "guess";
const ROWS = 20;
const COLUMNS = 8;
const WIDTH = 14;

/** You guess rows that the model never saw, on a sheet of their own, before you see what it said and what happened. */
export class ProofSheetFlow {
  readonly game: Signal<Game | null> = signal(null);
  readonly refusal: Signal<Refusal | null> = signal(null);

  constructor(
    private readonly host: SpreadsheetHost,
    private readonly words: GameWords,
  ) {}

  async recall(): Promise<void> {
    try {
      this.game.value = JSON.parse((await loadOwn(this.host, NAME)) ?? "null") as Game | null;
    } catch {
      this.game.value = null;
    }
  }

  /** Puts the rows on a sheet. The plan says where the table stood when the model learned from it. */
  async deal(report: Report, plan: Pick<TrainPlan, "region" | "whole">): Promise<void> {
    this.refusal.value = null;
    const region = plan.whole ? await this.host.follow(plan.region) : plan.region;
    const names = region === null ? [] : usableNames(await this.host.readNames(region), region);
    const target = names.indexOf(report.target);
    const inputs = report.importances.slice(0, COLUMNS).map(({ column }) => names.indexOf(column));
    const read = async ({ row, truth, value }: Report["proof"][number]): Promise<readonly Dealt[]> => {
      const cells = region && (await this.host.readRows(region, row - 1, 1)).rows[0];
      return cells && same(cells[target] ?? null, truth)
        ? [{ hidden: { row, truth, said: value }, cells: inputs.map((place) => cells[place] ?? null) }]
        : [];
    };
    const dealt = (await Promise.all(picked(report.proof).map(read))).flat();
    if (dealt.length < ROWS / 2) {
      this.refusal.value = "moved";
      return;
    }
    const { row, guess } = this.words;
    const head = [row, ...inputs.map((place) => names[place] ?? ""), guess];
    const rows = dealt.map(({ hidden, cells }) => [hidden.row, ...cells, null]);
    const sheet = await this.host.addSheet({
      name: this.words.name(report.target),
      rows: [head, ...rows],
      strong: [0],
      widths: head.map((name) => Math.max(WIDTH, name.length)),
      charts: [],
    });
    const hidden = dealt.map((one) => one.hidden);
    await this.#keep({ sheet, target: report.target, columns: head.length, hidden, score: null });
  }

  /** Writes what was said and what happened beside the guesses, and counts. */
  async show(): Promise<void> {
    const game = this.game.value;
    if (game === null) {
      return;
    }
    const { sheet, columns, hidden } = game;
    const region = { sheet, header: 0, top: 1, left: 0, rows: hidden.length, columns };
    const names = await this.host.readNames(region).catch((): string[] => []);
    const guess = names.indexOf(this.words.guess);
    if (guess === -1 || names[0] !== this.words.row) {
      this.refusal.value = "gone";
      return;
    }
    const { rows } = await this.host.readRows(region, 0, hidden.length);
    const known = new Map(hidden.map((one) => [one.row, one]));
    const lines = rows.map((cells) => judged(known.get(Number(cells[0])), cells[guess] ?? null));
    const guessed = lines.filter((line) => line?.you !== null);
    if (guessed.length === 0) {
      this.refusal.value = "noGuess";
      return;
    }
    this.refusal.value = null;
    const { said, happened, you, model, hit, miss, none } = this.words;
    const sign = (right: boolean | null | undefined) =>
      right === true ? hit : right === false ? miss : none;
    await this.host.writeColumns(region, [
      { name: said, values: lines.map((line) => line?.hidden.said ?? null) },
      { name: happened, values: lines.map((line) => line?.hidden.truth ?? null) },
      { name: you, values: lines.map((line) => sign(line?.you)) },
      { name: model, values: lines.map((line) => sign(line?.model)) },
    ]);
    const right = (who: "you" | "model") => guessed.filter((line) => line?.[who] === true).length;
    await this.#keep({
      ...game,
      score: { guessed: guessed.length, you: right("you"), model: right("model") },
    });
  }

  async leave(): Promise<void> {
    this.refusal.value = null;
    await this.#keep(null);
  }

  async #keep(game: Game | null): Promise<void> {
    this.game.value = game;
    await saveOwn(this.host, NAME, game === null ? null : JSON.stringify(game));
  }
}

interface Judged {
  readonly hidden: Hidden;
  /** Null without a guess. */
  readonly you: boolean | null;
  readonly model: boolean;
}

function judged(hidden: Hidden | undefined, guess: Cell): Judged | null {
  if (hidden === undefined) {
    return null;
  }
  const { truth, said } = hidden;
  const none = isBlank(guess);
  if (typeof truth !== "number" || typeof said !== "number") {
    return { hidden, you: none ? null : same(guess, truth), model: same(said, truth) };
  }
  const own = Math.abs(Number(guess) - truth);
  const its = Math.abs(said - truth);
  return { hidden, you: none ? null : own <= its, model: none ? true : its <= own };
}

function same(one: Cell, other: Cell): boolean {
  return String(one).trim().toLowerCase() === String(other).trim().toLowerCase();
}

/** Rows to guess: as many of each answer as there are, spread over the table; numbers just spread. */
function picked(proof: Report["proof"]): Report["proof"] {
  const groups = new Map<string, Report["proof"][number][]>();
  for (const row of proof) {
    const group = typeof row.truth === "number" && row.probability === undefined ? "" : String(row.truth);
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  const most = Math.ceil(ROWS / Math.max(1, groups.size));
  const spread = [...groups.values()].flatMap((rows) => {
    const step = Math.max(1, rows.length / most);
    return Array.from(
      { length: Math.min(most, rows.length) },
      (_, at) => rows[Math.floor(at * step)] ?? [],
    ).flat();
  });
  return spread.slice(0, ROWS).sort((one, other) => one.row - other.row);
}
