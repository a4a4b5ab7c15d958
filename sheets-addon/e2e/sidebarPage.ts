import { googleRun } from "../test/fake/googleRun";

/** In the sidebar's frame: what Google puts there, and what it takes away. */
declare const callScript: (name: string, given: string) => Promise<string>;

const later = () => new Promise<void>((over) => setTimeout(over, Math.random() * 20));

const run = googleRun(async (name, given) => {
  const { value, error } = JSON.parse(await callScript(name, JSON.stringify(given)));
  if (error !== undefined) {
    throw new Error(error);
  }
  return value;
}, later);

Object.assign(window, { google: { script: { run } } });
for (const storage of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, storage, {
    get: () => {
      throw new DOMException("third-party storage is blocked", "SecurityError");
    },
  });
}
