import type { Doubts } from "../flows/glance";
import type { PanelFlow } from "../flows/panel";
import type { Region } from "../host";
import { Button, Note } from "../parts/box";
import { Text } from "../parts/text";
import { columnLetters, regionOfCell } from "../region";
import { words } from "../words/index";

const MOST_SHOWN = 3;

/** What in the table may not be as the person thinks it is, each with a way to the cells. */
export function DoubtsView({ panel, region, doubts }: { panel: PanelFlow; region: Region; doubts: Doubts }) {
  const { errors, merged, names } = doubts;
  const w = words.doubts;
  const goTo = (cell: string) => panel.host.show(regionOfCell(region, cell));
  const [wrong] = errors;
  const [joined] = merged;
  return (
    <>
      {names !== null && (
        <Doubt title={w.names(names + 1)} text={w.namesHelp} cell={cellOf(names, region.left)} goTo={goTo} />
      )}
      {joined !== undefined && (
        <Doubt
          title={w.merged(merged.length, span(joined))}
          text={w.mergedHelp}
          cell={cellOf(joined.row, joined.column)}
          goTo={goTo}
        />
      )}
      {wrong !== undefined && (
        <Doubt
          title={w.errors(errors.length)}
          text={w.errorsHelp(
            errors.slice(0, MOST_SHOWN).map(({ row, column, text }) => `${cellOf(row, column)} (${text})`),
          )}
          cell={cellOf(wrong.row, wrong.column)}
          goTo={goTo}
        />
      )}
    </>
  );
}

interface DoubtProps {
  title: string;
  text: string;
  cell: string;
  goTo: (cell: string) => unknown;
}

function Doubt({ title, text, cell, goTo }: DoubtProps) {
  return (
    <Note title={title} kind="warn">
      <p>
        <Text of={text} />
      </p>
      <Button onPress={() => goTo(cell)}>{words.problem.goTo(cell)}</Button>
    </Note>
  );
}

function cellOf(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}

function span({ row, column, rows, columns }: Doubts["merged"][number]): string {
  return `${cellOf(row, column)}:${cellOf(row + rows - 1, column + columns - 1)}`;
}
