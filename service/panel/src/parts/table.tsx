import type { ComponentChildren } from "preact";

interface TableProps {
  /** What the table shows, read aloud. */
  label: string;
  head: readonly string[];
  rows: readonly (readonly ComponentChildren[])[];
  /** Whether words stand at the right, too, which take as much room as those at the left. */
  texts?: boolean;
  /** Only for those who cannot see the picture beside it. */
  hidden?: boolean;
}

/** A small table: names at the left, figures at the right. */
export function Table({ label, head, rows, texts, hidden }: TableProps) {
  const table = (
    <table class={texts ? "figures texts" : "figures"} aria-label={label}>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return hidden ? <div class="hidden">{table}</div> : table;
}

/** Shares as bars, each with its figure. */
export function Bars({
  label,
  head,
  rows,
}: {
  label: string;
  head: readonly [string, string];
  rows: readonly { name: string; share: number; text: string }[];
}) {
  const most = Math.max(...rows.map((row) => row.share), Number.EPSILON);
  return (
    <table class="bars" aria-label={label}>
      <thead class="hidden">
        <tr>
          <th scope="col">{head[0]}</th>
          <th scope="col">{head[1]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row" title={row.name}>
              {row.name}
            </th>
            <td>
              <i style={{ width: `${(row.share / most) * 100}%` }} />
            </td>
            <td class="soft">{row.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
