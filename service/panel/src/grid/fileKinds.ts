import { UnreadableFile } from "./delimited";
import { words } from "./words";

const ZIP = [0x50, 0x4b];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];
const LOOKED_AT = 4096;

/** Whether a file holds a workbook or text; throws what a person should know when it holds neither. */
export function kindOfFile(name: string, bytes: Uint8Array): "xlsx" | "text" {
  const head = bytes.subarray(0, LOOKED_AT);
  const starts = (mark: readonly number[]) => mark.every((byte, place) => head[place] === byte);
  if (starts(ZIP)) {
    return "xlsx";
  }
  if (starts(OLD_OFFICE)) {
    throw new UnreadableFile(words.oldWorkbook(name));
  }
  if (/\.xls[xmb]?$/i.test(name)) {
    throw new UnreadableFile(words.noWorkbook(name));
  }
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (starts(PDF) || (head.includes(0) && !wide)) {
    throw new UnreadableFile(words.noText(name));
  }
  if (/^\s*<(!doctype html|html)\b/i.test(new TextDecoder("latin1").decode(head))) {
    throw new UnreadableFile(words.webPage(name));
  }
  return "text";
}
