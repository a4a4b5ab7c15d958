// The names and check sums in a zip archive, from its table of contents.
import { readFileSync } from "node:fs";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;

/** [{name, crc}] sorted by name. */
export function entries(path) {
  const bytes = readFileSync(path);
  let end = bytes.length - END_LENGTH;
  while (bytes.readUInt32LE(end) !== END) {
    end--;
  }
  const found = [];
  let at = bytes.readUInt32LE(end + 16);
  while (bytes.readUInt32LE(at) === ENTRY) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString("utf8", at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
    found.push({ name, crc: bytes.readUInt32LE(at + 16) });
    at += ENTRY_LENGTH + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}
