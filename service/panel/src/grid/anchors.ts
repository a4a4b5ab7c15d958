import type { Region } from "../host";
import type { Sheet } from "./sheet";

interface Anchor {
  readonly region: Region;
  readonly header: number;
  readonly rows: Int32Array;
  readonly columns: readonly number[];
}

const MOST = 32;

/** Remembers which rows and columns a region handed out stood for, to find them again after they moved. */
export class Anchors {
  private known: Anchor[] = [];

  constructor(private readonly sheet: Sheet) {
    sheet.subscribe((event) => {
      if (event === "document") {
        this.known = [];
      }
    });
  }

  remember(region: Region): void {
    const anchor = {
      region,
      header: this.sheet.rowId(region.header),
      rows: Int32Array.from({ length: region.rows }, (_, row) => this.sheet.rowId(region.top + row)),
      columns: Array.from({ length: region.columns }, (_, column) =>
        this.sheet.columnId(region.left + column),
      ),
    };
    this.known = [anchor, ...this.known.filter((other) => !same(other.region, region))].slice(0, MOST);
  }

  /** The smallest region with all the rows and columns that are left; null when none is. */
  find(region: Region): Region | null {
    const anchor = this.known.find((other) => same(other.region, region));
    if (anchor === undefined) {
      return region.sheet === this.sheet.name ? region : null;
    }
    const rowAt = this.sheet.rowPlaces();
    const columnAt = this.sheet.columnPlaces();
    const header = rowAt.get(anchor.header);
    const rows = Array.from(anchor.rows).flatMap((id) => rowAt.get(id) ?? []);
    const columns = anchor.columns.flatMap((id) => columnAt.get(id) ?? []);
    if (header === undefined || rows.length === 0 || columns.length === 0) {
      return null;
    }
    const left = lowest(columns);
    const top = Math.max(header + 1, lowest(rows));
    return {
      ...region,
      header,
      top,
      left,
      rows: highest(rows) - top + 1,
      columns: highest(columns) - left + 1,
    };
  }
}

function lowest(places: readonly number[]): number {
  return places.reduce((least, place) => Math.min(least, place), Number.POSITIVE_INFINITY);
}

function highest(places: readonly number[]): number {
  return places.reduce((most, place) => Math.max(most, place), -1);
}

function same(one: Region, other: Region): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
