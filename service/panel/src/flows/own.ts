import type { SpreadsheetHost } from "../host";

/*
 * Small texts kept with the document for one person: several may have it open, each with runs and wishes of their own.
 */

export async function loadOwn(host: SpreadsheetHost, name: string): Promise<string | null> {
  return host.load(await ownName(host, name));
}

export async function saveOwn(host: SpreadsheetHost, name: string, value: string | null): Promise<void> {
  await host.save(await ownName(host, name), value);
}

async function ownName(host: SpreadsheetHost, name: string): Promise<string> {
  const person = await host.person();
  return person === "" ? name : `${name} of ${person}`;
}
