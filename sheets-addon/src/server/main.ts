/**
 * The entry points that Google calls. The build puts one plain function with this JSDoc before each of them, because the
 * editor, menus, the sidebar and formulas find top-level declarations only.
 */
import "./language";
import { refusalOf } from "../refusal";
import type { Calls, Outcome } from "../wire";
import { makeDocumentKey } from "./documentKey";
import { edited, note } from "./edits";
import { erase, eraseAll } from "./erasing";
import { formula } from "./formulas";
import { isFree } from "./free";
import { menu, reader, told } from "./menu";
import { addSheet } from "./newSheet";
import { look, read, select, stamp } from "./reading";
import { open, person, relay } from "./service";
import { load, save } from "./settings";
import { write, writeOn } from "./writing";

const NAME = "click-ml";

const calls: { readonly [Name in keyof Calls]: Calls[Name] } = {
  open,
  look,
  read,
  isFree,
  write,
  writeOn,
  erase,
  note,
  select,
  addSheet,
  stamp,
  relay,
  allowFormulas: makeDocumentKey,
  person,
  load: (name) => load(PropertiesService.getDocumentProperties(), name),
  save: (name, value) => {
    save(PropertiesService.getDocumentProperties(), name, value);
    return null;
  },
};

/** Makes the menu. It may run before anybody allowed anything, so it does nothing else. */
export function onOpen(): void {
  const { open, allowFormulas, remove } = menu();
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(open, "showPanel")
    .addItem(allowFormulas, "allowFormulas")
    .addItem(remove, "removeWritten")
    .addToUi();
}

/** Right after the installation the document is open already. */
export function onInstall(): void {
  onOpen();
}

/** A person changed cells. */
export function onEdit(event: { range: GoogleAppsScript.Spreadsheet.Range }): void {
  edited(event.range);
}

/** Opens the panel in the sidebar. */
export function showPanel(): void {
  const page = reader() === "en" ? "panel" : `panel_${reader()}`;
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(page).setTitle(NAME));
}

/** Lets formulas of this document predict. */
export function allowFormulas(): void {
  told(() => SpreadsheetApp.getUi().alert(menu()[makeDocumentKey()]));
}

/** Removes all columns that click-ml wrote in this document. */
export function removeWritten(): void {
  told(() => SpreadsheetApp.getActiveSpreadsheet().toast(menu().removed(eraseAll()), NAME));
}

/** What the sidebar asks for, by name. */
export function answer(name: keyof Calls, given: readonly unknown[]): Outcome {
  try {
    const work = calls[name] as (...all: readonly unknown[]) => unknown;
    return { value: work(...given) };
  } catch (error) {
    return { refusal: refusalOf(error) };
  }
}

/**
 * Predicts rows with a model of click-ml: one answer beside each row.
 *
 * @param {string} model Name of the model, as the panel shows it.
 * @param {range} headers The names of the columns, such as A1:F1.
 * @param {range} rows The rows below them, such as A2:F500.
 * @param {string} [options] confidence, version=2, or both with a comma between them.
 * @return The predictions.
 * @customfunction
 */
export function CLICKML_PREDICT(model: unknown, headers: unknown, rows: unknown, options: unknown) {
  return formula("predict", { model, headers, rows, options });
}

/**
 * Says why click-ml predicts what it predicts: the strongest reasons beside each row.
 *
 * @param {string} model Name of the model, as the panel shows it.
 * @param {range} headers The names of the columns, such as A1:F1.
 * @param {range} rows The rows below them, such as A2:F500.
 * @param {string} [options] reasons=3, version=2, or both with a comma between them.
 * @return The reasons, the strongest first.
 * @customfunction
 */
export function CLICKML_WHY(model: unknown, headers: unknown, rows: unknown, options: unknown) {
  return formula("why", { model, headers, rows, options });
}
