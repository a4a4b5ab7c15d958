import type { Area, Chart, NewSheet } from "@click-ml/panel/cells";
import { turned } from "@click-ml/panel/region";
import { pieces } from "./pieces";

/** Width of one letter, and of what stands around a text, in points. */
const LETTER = 5.5;
const AROUND = 8;
const LONGEST_NAME = 31;

/** Adds a sheet with rows from A1 on behind the others, shows it, and gives the name it got. */
export async function addSheet(context: Excel.RequestContext, sheet: NewSheet): Promise<string> {
  const name = await freeName(context, sheet.name);
  const worksheet = context.workbook.worksheets.add(name);
  const columns = turned(sheet.rows);
  let written = 0;
  for (const piece of pieces(columns, sheet.rows.length)) {
    worksheet.getRangeByIndexes(written, 0, piece.length, columns.length).values = piece;
    written += piece.length;
    await context.sync();
  }
  for (const row of sheet.strong) {
    worksheet.getRangeByIndexes(row, 0, 1, Math.max(1, columns.length)).format.font.bold = true;
  }
  sheet.widths.forEach((letters, column) => {
    worksheet.getCell(0, column).format.columnWidth = letters * LETTER + AROUND;
  });
  for (const chart of sheet.charts) {
    draw(worksheet, chart);
  }
  worksheet.pageLayout.orientation = "Landscape";
  worksheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  worksheet.pageLayout.setPrintTitleRows("$1:$1");
  worksheet.activate();
  worksheet.getCell(0, 0).select();
  await context.sync();
  return name;
}

function draw(sheet: Excel.Worksheet, { kind, title, labels, values, row, column }: Chart): void {
  const rangeOf = (area: Area) => sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  const chart = sheet.charts.add(kind === "bars" ? "BarClustered" : "Line", rangeOf(values), "Columns");
  chart.series.getItemAt(0).setXAxisValues(rangeOf(labels));
  chart.title.text = title;
  chart.legend.visible = false;
  // Excel draws the first bar at the bottom.
  chart.axes.categoryAxis.reversePlotOrder = kind === "bars";
  chart.setPosition(sheet.getCell(row, column));
}

/** The name without what Excel forbids, with a number where a sheet has it already. */
async function freeName(context: Excel.RequestContext, wanted: string): Promise<string> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const plain =
    wanted
      .replace(/[:\\/?*[\]]/g, " ")
      .replace(/^'+|'+$/g, "")
      .trim() || "click-ml";
  let name = plain.slice(0, LONGEST_NAME);
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const end = ` ${number}`;
    name = plain.slice(0, LONGEST_NAME - end.length) + end;
  }
  return name;
}
