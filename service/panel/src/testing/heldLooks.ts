import type { SpreadsheetHost } from "../host";

/** What a host finds is found at once, but told only when it is released, look by look in the order in which they began. */
export function holdLooks(host: SpreadsheetHost) {
  const find = host.find.bind(host);
  const doors: (() => void)[] = [];
  let heard = () => {};
  host.find = async (written) => {
    const place = await find(written);
    await new Promise<void>((open) => {
      doors.push(open);
      heard();
    });
    return place;
  };
  return {
    /** Waits until so many looks have begun. */
    begun: (count: number) =>
      new Promise<void>((enough) => {
        heard = () => doors.length >= count && enough();
        heard();
      }),
    release: (at: number) => doors[at]?.(),
  };
}
