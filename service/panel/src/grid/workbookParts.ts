import { strFromU8, unzipSync } from "fflate";
import { UnreadableFile } from "./delimited";
import { MOST_CHARACTERS } from "./limits";
import { words } from "./words";

export const NO_WORKBOOK =
  "This is no Excel workbook that can be read. Save it in Excel as .xlsx or .csv and try again.";
/** Says which file of a workbook holds which sheet. */
export const RELATIONS = "xl/_rels/workbook.xml.rels";
const LOOKED_AT = 2_000;
const MOST_UNPACKED = 512 * 1024 * 1024;

/**
 * The XML files of a workbook by their names; refuses what no spreadsheet writes and cells that are too long, before anything is
 * built of them.
 */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = new Map(unpacked(bytes));
  for (const [part, text] of parts) {
    if (/<!DOCTYPE/i.test(text.slice(0, LOOKED_AT))) {
      throw new UnreadableFile(words.declarations(part));
    }
    if (part.includes("worksheets/") || part.endsWith("sharedStrings.xml")) {
      requireShortTexts(text);
    }
  }
  return parts;
}

function unpacked(bytes: Uint8Array): [string, string][] {
  let all = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    const sheets = name.startsWith("xl/") && name.endsWith(".xml") && !name.startsWith("xl/theme/");
    const wanted = sheets || name === RELATIONS;
    all += wanted ? originalSize : 0;
    if (all > MOST_UNPACKED) {
      throw new UnreadableFile(words.unpacksTooLarge);
    }
    return wanted;
  };
  try {
    return Object.entries(unzipSync(bytes, { filter })).map(([name, part]) => [name, strFromU8(part)]);
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(NO_WORKBOOK);
  }
}

/** Between two tags stand the characters of one text; one of a text shared by cells has no place. */
function requireShortTexts(xml: string): void {
  for (let at = xml.indexOf(">"); at !== -1; ) {
    const next = xml.indexOf("<", at);
    if (next - at > MOST_CHARACTERS) {
      const cell = /.*<c\b[^>]*\br="([A-Z]+\d+)"/s.exec(xml.slice(Math.max(0, at - LOOKED_AT), at))?.[1];
      throw new UnreadableFile(words.cellTooLong(cell ?? "", MOST_CHARACTERS));
    }
    at = next === -1 ? -1 : xml.indexOf(">", next);
  }
}
