import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { guarded, type Watch } from "./guard";
import { checkAllowed, type Mode, servicesOf, type World } from "./services";

const FORMULA_MILLISECONDS = 30_000;
const SCRIPT_MILLISECONDS = 360_000;

/** The files of a deployed script project. */
export function projectOf(service: string): readonly string[] {
  return [readFileSync("dist/Code.js", "utf8"), `const CLICKML_SERVICE = ${JSON.stringify(service)};`];
}

/** Refuses what the mode forbids, and ends a run that takes longer than Google lets it. */
export function watchOf(mode: Mode, now: () => number): { watch: Watch; isOver: () => boolean } {
  const most = mode === "formula" ? FORMULA_MILLISECONDS : SCRIPT_MILLISECONDS;
  const began = now();
  const isOver = () => now() - began > most;
  const watch: Watch = (service, method) => {
    if (isOver()) {
      throw new Error("Exceeded maximum execution time");
    }
    checkAllowed(mode, service, method);
  };
  return { watch, isOver };
}

/** Runs one function of the project in a realm of its own, as Google does for every call. Fetches must answer at once. */
export function runScript(
  project: readonly string[],
  world: World,
  mode: Mode,
  name: string,
  given: readonly unknown[],
): unknown {
  const { watch, isOver } = watchOf(mode, world.now);
  const services = Object.entries(servicesOf(world)).map(([service, of]) => [
    service,
    guarded(of, service, watch),
  ]);
  const realm = createContext(Object.fromEntries(services));
  (runInContext("Date", realm) as DateConstructor).now = world.now;
  for (const file of project) {
    runInContext(file, realm);
  }
  const work = runInContext(name, realm) as (...all: readonly unknown[]) => unknown;
  const result = work(...given);
  if (isOver()) {
    throw new Error("Exceeded maximum execution time");
  }
  return result;
}
