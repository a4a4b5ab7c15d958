import type { Area } from "./address";
import { usedArea } from "./dataRegion";
import type { Sheet } from "./sheet";

/** Where a key leads that RevoGrid does not know: page up and down, home and end, alone and with Ctrl. */
export function leapOf(event: KeyboardEvent, sheet: Sheet, pageRows: number): Area | null {
  const { row, column } = sheet.selection;
  const far = event.ctrlKey || event.metaKey;
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

function cell(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}
