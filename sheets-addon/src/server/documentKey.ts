import { FormulaError } from "@click-ml/panel/formulas/question";
import type { Allowed } from "@click-ml/panel/host";
import { words } from "@click-ml/panel/words";
import { Refused } from "../refusal";
import { menu } from "./menu";
import { address, ownKey, requestOf } from "./service";

const KEY = "formula key";
const BROKEN = 500;

/** The key of the formulas of this document: it can only predict, because everybody who opens the document uses it. */
export function documentKey(): string {
  const key = PropertiesService.getDocumentProperties().getProperty(KEY);
  if (key === null) {
    throw new FormulaError(words.formula.noKey);
  }
  return key;
}

/** Makes that key with the person's own one, unless there is one that works; what became of it. */
export function makeDocumentKey(): Allowed {
  const store = PropertiesService.getDocumentProperties();
  const kept = store.getProperty(KEY);
  if (kept !== null && statusOf("get", "/v1/workspace", kept, null).status === 200) {
    return "allowed";
  }
  const own = ownKey();
  if (own === null) {
    return "connectFirst";
  }
  const name = SpreadsheetApp.getActiveSpreadsheet().getName().slice(0, 150);
  const body = JSON.stringify({ scope: "score", name: menu().keyName(name) });
  const { status, text } = statusOf("post", "/v1/keys", own, body);
  if (status >= BROKEN) {
    throw new Refused("service-unreachable");
  }
  if (status !== 201) {
    return "keyRefused";
  }
  store.setProperty(KEY, (JSON.parse(text) as { key: string }).key);
  return "allowed";
}

function statusOf(
  method: string,
  path: string,
  key: string,
  body: string | null,
): { status: number; text: string } {
  const response = UrlFetchApp.fetch(address() + path, requestOf(method, key, body));
  return { status: response.getResponseCode(), text: response.getContentText() };
}
