import type { Metadata } from "./document";
import type { GoogleSheet } from "./googleSheet";

/** Finds the developer metadata of columns that are still there. */
export class Finder {
  constructor(
    private readonly of: GoogleSheet,
    private readonly wanted: (metadata: Metadata) => boolean,
  ) {}

  withKey(key: string) {
    return new Finder(this.of, (metadata) => metadata.key === key && this.wanted(metadata));
  }

  find() {
    const { sheet } = this.of;
    return sheet
      .living()
      .filter(this.wanted)
      .map((metadata) => ({
        getValue: () => metadata.value,
        getLocation: () => ({
          getColumn: () => {
            const place = sheet.model.columnPlaces().get(metadata.column ?? -1);
            return place === undefined ? null : this.of.getRange(1, place + 1, this.of.getMaxRows(), 1);
          },
          getRow: () => {
            const place = sheet.model.rowPlaces().get(metadata.row ?? -1);
            return place === undefined ? null : this.of.getRange(place + 1, 1, 1, this.of.getMaxColumns());
          },
        }),
        remove: () => {
          sheet.metadata = sheet.metadata.filter((one) => one !== metadata);
        },
      }));
  }
}
