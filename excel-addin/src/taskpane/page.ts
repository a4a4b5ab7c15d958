import { type MountedPanel, mountPanel } from "@click-ml/panel";
import { HttpApi, serviceOf } from "@click-ml/panel/api";
import { FormulaError } from "@click-ml/panel/formulas/question";
import { words } from "@click-ml/panel/words";
import { WorkbookHost } from "@click-ml/panel/workbookHost";
import { Formulas } from "../functions/formulas";
import { offer } from "../functions/functions";
import { dateSystemOf } from "./dateSystem";
import { ExcelWorkbook } from "./excelWorkbook";
import { keyStore, personIn, signInMark } from "./keep";
import { excel } from "./run";
import { MicrosoftSignIn, type Offer } from "./signIn";
import "./taskpane.css";

const wait = (milliseconds: number) => new Promise<void>((over) => setTimeout(over, milliseconds));

/** A name that nothing else has. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join("");
}

/** The panel and the formulas live in one page, which stays as long as the workbook is open. */
function open() {
  const { partitionKey } = Office.context;
  const supports = (version: string) => Office.context.requirements.isSetSupported("ExcelApi", version);
  const host = new WorkbookHost(
    new ExcelWorkbook(excel, supports, () => personIn(partitionKey, newId)),
    newId,
  );
  const api = new HttpApi({
    base: serviceOf(window.location.href, ".."),
    keys: keyStore(partitionKey),
    signIn: signIn(),
    fetch: (input, init) => window.fetch(input, init),
    pause: wait,
  });
  const document = () => host.load("document");
  const dates = () => dateSystemOf(excel);
  return { host, api, formulas: new Formulas({ api, document, dates, wait, now: () => Date.now() }) };
}

/** Where Excel can sign people in; whether the service wants that is asked when somebody needs to connect. */
function signIn(): MicrosoftSignIn | null {
  if (!Office.context.requirements.isSetSupported("NestedAppAuth", "1.1")) {
    return null;
  }
  return new MicrosoftSignIn({
    ...signInMark(Office.context.partitionKey),
    wait,
    now: () => Date.now(),
    async offer() {
      const { microsoft } = (await (await fetch("sign-in.json")).json()) as { microsoft: Offer | null };
      return microsoft;
    },
    async open(offer) {
      const hint = await Office.auth.getAuthContext().then(
        ({ loginHint }) => loginHint,
        () => "",
      );
      return (await import("./microsoft")).openAccount(offer, hint);
    },
  });
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

/** Outside of Excel the page only says so: people look here whether their Excel could load it. */
async function isInExcel(): Promise<boolean> {
  if (typeof Office === "undefined") {
    window.document.body.textContent = words.pane.noLibrary;
    return false;
  }
  const { host } = await Office.onReady();
  if (host === null) {
    window.document.body.textContent = words.pane.outside;
  }
  return host !== null;
}

const opened = isInExcel().then((inside) => (inside ? open() : null));
if (typeof CustomFunctions !== "undefined") {
  // At once: Excel may calculate before the rest is ready.
  offer(async () => (await opened)?.formulas ?? Promise.reject(new FormulaError(words.pane.outside)));
}
const page = await opened;
if (page !== null) {
  listen(mountPanel(window.document.body, page.host, page.api));
}
