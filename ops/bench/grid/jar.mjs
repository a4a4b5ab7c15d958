// What lies in a zip archive, from its table of contents.
import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const HEAD_LENGTH = 30;
const STORED = 0;

/** The text of one entry. */
export function textOf(path, name) {
  const bytes = readFileSync(path);
  const { at, size, method } = contents(bytes).find((entry) => entry.name === name);
  const from = at + HEAD_LENGTH + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const packed = bytes.subarray(from, from + size);
  return (method === STORED ? packed : inflateRawSync(packed)).toString("utf8");
}

/** [{name, crc, ...}] sorted by name. */
export function entries(path) {
  return contents(readFileSync(path)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function contents(bytes) {
  let end = bytes.length - END_LENGTH;
  while (bytes.readUInt32LE(end) !== END) {
    end--;
  }
  const found = [];
  let at = bytes.readUInt32LE(end + 16);
  while (bytes.readUInt32LE(at) === ENTRY) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString("utf8", at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
    found.push({
      name,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      size: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    });
    at += ENTRY_LENGTH + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return found;
}
