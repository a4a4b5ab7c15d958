import { columnLetters } from "../region";
import { UnreadableFile } from "./delimited";
import type { TextForm } from "./sniff";
import { words } from "./words";

/** As much as the service takes: see its Limits. */
export const MOST_CHARACTERS = 100_000;
export const MOST_BYTES = 128 * 1024 * 1024;

const LINE_FEED = 10;
const RETURN = 13;

/** Refuses a text with a cell that is too long, before anything is built of it. Cells have the names of their places. */
export function requireShortCells(text: string, { delimiter, quote }: TextForm): void {
  const [separator, mark] = [delimiter.charCodeAt(0), quote.charCodeAt(0)];
  let [row, column, start, quoted] = [1, 0, 0, false];
  const check = (at: number) => {
    if (at - start > MOST_CHARACTERS) {
      throw new UnreadableFile(words.cellTooLong(columnLetters(column) + row, MOST_CHARACTERS));
    }
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === mark && (quoted || at === start)) {
      quoted = !quoted;
    } else if (!quoted && (letter === separator || letter === LINE_FEED)) {
      check(at);
      column = letter === separator ? column + 1 : 0;
      row += letter === LINE_FEED ? 1 : 0;
      start = at + 1;
    } else if (!quoted && letter === RETURN && text.charCodeAt(at + 1) !== LINE_FEED) {
      check(at);
      [row, column, start] = [row + 1, 0, at + 1];
    }
  }
  check(text.length);
}
