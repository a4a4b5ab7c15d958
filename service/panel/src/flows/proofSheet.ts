import { type Signal, signal } from "@preact/signals";
import type { Report } from "../api/wire";
import type { Cell, SpreadsheetHost } from "../host";
import { type Laid, writeBeside } from "./beside";
import { type Hidden, type Judged, judged, picked, ROWS, same } from "./guesses";
import type { TrainPlan } from "./memory";
import { loadOwn, saveOwn } from "./own";
import { usableNames } from "./rows";
import { namesSince } from "./unnamed";

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

class Refused extends Error {
  constructor(readonly why: Refusal) {
    super(why);
  }
}

const NAME = "guess";
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
  async deal(report: Report, plan: Pick<TrainPlan, "region" | "whole" | "header">): Promise<void> {
    this.refusal.value = null;
    const region = plan.whole ? await this.host.follow(plan.region) : plan.region;
    const before = plan.header ?? null;
    const names = region === null ? [] : namesSince(before, await this.host.readNames(region), region);
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
    this.refusal.value = null;
    let guessed: Judged[] = [];
    const lay = async (): Promise<Laid> => {
      const laid = await this.#laid(game);
      guessed = laid.lines.flatMap((line) => (line === null || line.you === null ? [] : [line]));
      if (guessed.length === 0) {
        throw new Refused("noGuess");
      }
      return laid;
    };
    try {
      await writeBeside(this.host, lay);
    } catch (error) {
      if (!(error instanceof Refused)) {
        throw error;
      }
      this.refusal.value = error.why;
      return;
    }
    const right = (who: "you" | "model") => guessed.filter((line) => line[who] === true).length;
    await this.#keep({
      ...game,
      score: { guessed: guessed.length, you: right("you"), model: right("model") },
    });
  }

  /** The guesses as they stand now, and what goes beside them. */
  async #laid(game: Game): Promise<Laid & { readonly lines: readonly (Judged | null)[] }> {
    const { row, guess, said, happened, you, model, hit, miss, none } = this.words;
    const { sheet, columns, hidden } = game;
    const dealt = { sheet, header: 0, top: 1, left: 0, rows: hidden.length, columns };
    const region = await this.host.follow(dealt).catch(() => null);
    const names = region === null ? [] : usableNames(await this.host.readNames(region), region);
    const [number, guesses] = [names.indexOf(row), names.indexOf(guess)];
    if (region === null || number === -1 || guesses === -1) {
      throw new Refused("gone");
    }
    const { rows } = await this.host.readRows(region, 0, region.rows);
    const known = new Map(hidden.map((one) => [String(one.row), one]));
    const id = (cells: readonly Cell[]) => String(cells[number] ?? "");
    const lines = rows.map((cells) => judged(known.get(id(cells)), cells[guesses] ?? null));
    const sign = (right: boolean | null | undefined) =>
      right === true ? hit : right === false ? miss : none;
    const written = [
      { name: said, values: lines.map((line) => line?.hidden.said ?? null) },
      { name: happened, values: lines.map((line) => line?.hidden.truth ?? null) },
      { name: you, values: lines.map((line) => line && sign(line.you)) },
      { name: model, values: lines.map((line) => line && sign(line.model)) },
    ];
    return { region, names, rows, columns: written, id, lines };
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
