import { type MountedPanel, mountPanel } from "@click-ml/panel";
import { HttpApi } from "@click-ml/panel/api";
import { WorkbookHost } from "@click-ml/panel/workbookHost";
import { Formulas } from "../functions/formulas";
import { offer } from "../functions/functions";
import { ExcelWorkbook } from "./excelWorkbook";
import { keyStore } from "./keep";
import { excel } from "./run";
import "./taskpane.css";

const wait = (milliseconds: number) => new Promise<void>((over) => setTimeout(over, milliseconds));

/** A name that nothing else has. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join("");
}

/** The panel and the formulas live in one page, which stays as long as the workbook is open. */
async function open() {
  await Office.onReady();
  const supports = (version: string) => Office.context.requirements.isSetSupported("ExcelApi", version);
  const host = new WorkbookHost(new ExcelWorkbook(excel, supports), newId);
  const api = new HttpApi({
    base: "",
    keys: keyStore(Office.context.partitionKey),
    fetch: (input, init) => window.fetch(input, init),
    pause: wait,
  });
  const document = () => host.load("document");
  return { host, api, formulas: new Formulas({ api, document, wait, now: () => Date.now() }) };
}

/** Buttons of the ribbon lead to a view; Train shows the pane as it is. */
function listen(panel: MountedPanel): void {
  const models = async (event: Office.AddinCommands.Event) => {
    await Office.addin.showAsTaskpane();
    panel.showModels();
    event.completed();
  };
  Office.actions.associate("predict", models);
  Office.actions.associate("models", models);
}

const opened = open();
offer(opened.then(({ formulas }) => formulas));
const { host, api } = await opened;
listen(mountPanel(window.document.body, host, api));
