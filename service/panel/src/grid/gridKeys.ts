import type { Area } from "../cells";
import { usedArea } from "./dataRegion";
import type { Sheet } from "./sheet";

/** Where a key leads: arrows and Tab, page up and down, home and end, the last two also with Ctrl. */
export function leapOf(event: KeyboardEvent, sheet: Sheet, pageRows: number): Area | null {
  const { row, column } = sheet.selection;
  const far = event.ctrlKey || event.metaKey;
  const step = STEPS[event.shiftKey ? `Shift+${event.key}` : event.key];
  if (step !== undefined && !far && !event.altKey) {
    const [down, right] = step;
    return cell(within(row + down, sheet.rowCount), within(column + right, sheet.columnCount));
  }
  const end = () => {
    const { rows, columns } = usedArea(sheet);
    return cell(far ? Math.max(0, rows - 1) : row, Math.max(0, columns - 1));
  };
  switch (event.key) {
    case "PageUp":
      return cell(Math.max(0, row - pageRows), column);
    case "PageDown":
      return cell(Math.min(sheet.rowCount - 1, row + pageRows), column);
    case "Home":
      return cell(far ? 0 : row, 0);
    case "End":
      return end();
    default:
      return null;
  }
}

/** One cell down, one cell right; arrows with Shift stretch the selection, which RevoGrid does. */
const STEPS: Readonly<Record<string, readonly [number, number] | undefined>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Tab: [0, 1],
  "Shift+Tab": [0, -1],
};

function within(place: number, count: number): number {
  return Math.max(0, Math.min(place, count - 1));
}

function cell(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}
