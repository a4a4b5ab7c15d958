/** Which physical row stands where. A change gives a new order, so that going back is putting the old one back. */
export class RowOrder {
  private constructor(
    private readonly rows: Int32Array,
    /** The first physical row that was never used. */
    private readonly next: number,
  ) {}

  static straight(rows: number): RowOrder {
    return new RowOrder(
      Int32Array.from({ length: rows }, (_, row) => row),
      rows,
    );
  }

  get length(): number {
    return this.rows.length;
  }

  /** The physical row that stands here; undefined outside. */
  at(row: number): number | undefined {
    return this.rows[row];
  }

  /** Where every physical row stands. */
  places(): Map<number, number> {
    return new Map(Array.from(this.rows, (physical, row) => [physical, row]));
  }

  /** With fresh rows, which are blank: what an undone insert left in them was taken back before it. */
  inserted(at: number, count: number): RowOrder {
    const fresh = Int32Array.from({ length: count }, (_, index) => this.next + index);
    return new RowOrder(
      joined([this.rows.subarray(0, at), fresh, this.rows.subarray(at)]),
      this.next + count,
    );
  }

  deleted(at: number, count: number): RowOrder {
    return new RowOrder(joined([this.rows.subarray(0, at), this.rows.subarray(at + count)]), this.next);
  }

  /** With the rows from `top` on in another order: `places[i]` is the row, counted from `top`, that comes i-th. */
  arranged(top: number, places: readonly number[]): RowOrder {
    const rows = this.rows.slice();
    places.forEach((place, index) => {
      rows[top + index] = this.rows[top + place] as number;
    });
    return new RowOrder(rows, this.next);
  }
}

function joined(parts: readonly Int32Array[]): Int32Array {
  const whole = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
