import { Random } from "../src/templates/random";

/** A member of a gym, and whether they stayed. */
export interface Member {
  readonly id: string;
  readonly age: number;
  readonly visits: number;
  readonly city: string;
  readonly stays: boolean;
}

export const COLUMNS = ["member id", "age", "visits", "city"] as const;
export const TARGET = "stays";

const CITIES = ["Graz", "Linz", "Wien"];
/** How much older members are who come for the new tariff. */
const OLDER = 14;

/**
 * Invented members, the same for the same seed. Who comes often stays, until the world changes: then older people come,
 * and those stay who come seldom, because only they are content with the new tariff.
 */
export class Gym {
  changed = false;
  readonly #random: Random;
  #made = 0;

  constructor(seed: number) {
    this.#random = new Random(seed);
  }

  members(count: number): Member[] {
    return Array.from({ length: count }, () => this.#member());
  }

  /** What becomes of members who came before the world changed. */
  now(members: readonly Member[]): Member[] {
    return members.map((one) => ({ ...one, stays: this.#stays(one.age, one.visits) }));
  }

  #member(): Member {
    const random = this.#random;
    const age = Math.round(random.normal(this.changed ? 38 + OLDER : 38, 9));
    const visits = random.whole(0, 20);
    const city = random.pick(CITIES);
    return { id: `m${++this.#made}`, age, visits, city, stays: this.#stays(age, visits) };
  }

  #stays(age: number, visits: number): boolean {
    const keen = (visits - 10) * (this.changed ? -0.35 : 0.35) + (age - 40) * 0.15;
    return this.#random.chance(1 / (1 + Math.exp(-keen)));
  }
}

/** The cells of a member without what became of them. */
export function cells({ id, age, visits, city }: Member): (string | number)[] {
  return [id, age, visits, city];
}

export function answer({ stays }: Member): string {
  return stays ? "yes" : "no";
}

/** A file of members; of the first `open` it is not known yet whether they stay. */
export function memberFile(members: readonly Member[], open: number): Buffer {
  const lines = members.map((one, at) => [...cells(one), at < open ? "" : answer(one)].join());
  return Buffer.from([[...COLUMNS, TARGET].join(), ...lines].join("\n"));
}
