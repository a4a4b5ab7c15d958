import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A workbook with another text in one of its files. */
export function changed(
  file: Uint8Array,
  part: string,
  change: (xml: string) => string,
): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(file);
  return new Uint8Array(
    zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) }),
  );
}
