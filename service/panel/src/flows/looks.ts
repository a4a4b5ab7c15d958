import type { Region, SpreadsheetHost } from "../host";
import { type Filling, placeOf } from "./fill";

/**
 * Looks where answers stand in the sheet. The sheet may answer a later look first: what is shown last is what the look that began
 * last has seen.
 */
export class Looks {
  #begun = 0;
  #shown = 0;

  constructor(private readonly host: SpreadsheetHost) {}

  async at(filling: Filling, show: (place: Region | null) => void): Promise<void> {
    const turn = ++this.#begun;
    const place = await placeOf(this.host, filling);
    if (turn > this.#shown) {
      this.#shown = turn;
      show(place);
    }
  }
}
