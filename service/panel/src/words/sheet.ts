import type { Writer } from "../flows/fill";
import { say, words } from "./index";

/** How answers look in the sheet, in the reader's language. */
export function sheetWriter(now: () => Date): Writer {
  const { written } = words;
  return {
    columnNames: ({ target, cut }, version, ranged) => [
      written.predicted(target, cut?.counts ?? "right", version, now()),
      ranged ? written.range(version) : written.confidence(version),
      written.because(version),
    ],
    because: ({ reasons = [], marks, likelier, version }) =>
      [
        ...(version === undefined ? [] : [written.byVersion(version)]),
        ...(likelier === undefined ? [] : [written.likelier(likelier.value, likelier.chance)]),
        ...reasons.map(say),
        ...marks.map(sayMark),
      ].join("; "),
    range: written.between,
    noAnswer: (problem) => written.noAnswer(say(problem)),
    rowChanged: written.rowChanged,
    game: words.proofSheet,
    say,
  };
}

/** A mark such as `unseen:city` as a sentence; the column's name may itself hold a colon. */
function sayMark(mark: string): string {
  const [kind = ""] = mark.split(":", 1);
  const column = mark.slice(kind.length + 1);
  const { marks } = words.written;
  return kind in marks ? marks[kind as keyof typeof marks](column) : mark;
}
