import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The panel, and the shells around it. */
const ROOMS = ["src", "../../sheets-addon/src"];

const sources = ROOMS.flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.ts$/.test(name))
    .map((name) => ({ inGrid: name.startsWith("grid"), text: readFileSync(join(room, name), "utf8") })),
);

/** The sentences that no source says. */
export function unsaid(words: object, inGrid: boolean): string[] {
  const said = sources.filter((source) => source.inGrid === inGrid).flatMap(({ text }) => saidIn(text));
  return leaves(words, "words").filter(
    (way) =>
      !said.some((one) => one === way || (one.endsWith("[") && way.startsWith(`${one.slice(0, -1)}.`))),
  );
}

/** Sentences that one language has and the other lacks, or that take another number of things to speak of. */
export function differences(one: object, other: object): string[] {
  const [mine, theirs] = [new Set(shapes(one, "words")), new Set(shapes(other, "words"))];
  return [...[...mine].filter((way) => !theirs.has(way)), ...[...theirs].filter((way) => !mine.has(way))];
}

function shapes(room: object, way: string): string[] {
  return Object.entries(room).flatMap(([name, value]) => {
    if (typeof value === "object" && !Array.isArray(value)) {
      return shapes(value, `${way}.${name}`);
    }
    return [`${way}.${name}${typeof value === "function" ? `(${value.length})` : ""}`];
  });
}

function leaves(room: object, way: string): string[] {
  return Object.entries(room).flatMap(([name, value]) =>
    typeof value === "object" && !Array.isArray(value) ? leaves(value, `${way}.${name}`) : [`${way}.${name}`],
  );
}

/** Ways such as `words.start.train`, with `[` at the end where one of many is picked by a name. */
function saidIn(text: string): string[] {
  const known = shortNames(text);
  return [...text.matchAll(/\b(\w+)((?:\.\w+)*)(\[| in |)/g)].flatMap(
    ([, start = "", rest = "", pick = ""]) => {
      const way = known.get(start);
      return way === undefined ? [] : [way + rest + (pick === "" ? "" : "[")];
    },
  );
}

/** What stands for a part of the words in a source: `const w = words.report`, `const { counts: names } = words.start`. */
function shortNames(text: string): Map<string, string> {
  const known = new Map([["words", "words"]]);
  for (const [, name = "", way = ""] of text.matchAll(/const (\w+) = (words(?:\.\w+)*);/g)) {
    known.set(name, way);
  }
  for (const [, names = "", way = ""] of text.matchAll(/const \{([^}]+)\} = (words(?:\.\w+)*);/g)) {
    for (const [name = "", other = name] of names.split(",").map((one) => one.trim().split(/: */))) {
      known.set(other, `${way}.${name}`);
    }
  }
  return known;
}
