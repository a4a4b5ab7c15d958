import type { ColumnProfile, Reading, ReadingKind } from "../api/wire";
import { Link } from "../parts/box";
import { Pick } from "../parts/pick";
import { say, words } from "../words/index";

const KINDS: readonly ReadingKind[] = [
  "number",
  "date",
  "yesNo",
  "category",
  "text",
  "identifier",
  "constant",
];

interface ReadingListProps {
  columns: readonly ColumnProfile[];
  /** Corrects how a column is read; without it the list only tells. */
  onCorrect?: (column: string, reading: Reading) => void;
  onGoTo?: (cell: string) => unknown;
}

/** How each column was read, which cells did not fit, and a way to correct it in place. */
export function ReadingList({ columns, onCorrect, onGoTo }: ReadingListProps) {
  return (
    <ul class="readings">
      {columns.map((column) => (
        <li key={column.name}>
          <b>{column.name}</b>
          {onCorrect !== undefined && (
            <Pick
              label={words.readAs(column.name)}
              value={column.type}
              choices={KINDS.map((kind) => ({ value: kind, label: words.readings[kind] }))}
              onPick={(kind) => onCorrect(column.name, { kind: kind as ReadingKind })}
            />
          )}
          <p class="soft">{say(column.readAs)}</p>
          <Remarks column={column} {...(onGoTo ? { onGoTo } : {})} />
        </li>
      ))}
    </ul>
  );
}

function Remarks({ column, onGoTo }: { column: ColumnProfile; onGoTo?: (cell: string) => unknown }) {
  const first = column.misfits?.cells[0]?.cell;
  return (
    <>
      {column.misfits !== null && (
        <p class="warned">
          {say(column.misfits.note)}{" "}
          {first !== undefined && onGoTo && (
            <Link onPress={() => onGoTo(first)}>{words.problem.goTo(first)}</Link>
          )}
        </p>
      )}
      {column.notes?.map((note) => (
        <p class="soft" key={note.code}>
          {say(note)}
        </p>
      ))}
      {column.leaveOut !== null && <p class="soft">{say(column.leaveOut)}</p>}
    </>
  );
}
