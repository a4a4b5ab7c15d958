// Results as lines of JSON, one file a table: a grid that was stopped goes on where it was.
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export class Store {
  constructor(folder) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Every line, oldest first. */
  all() {
    const files = readdirSync(this.folder).filter((name) => name.endsWith(".jsonl"));
    return files.flatMap((name) => lines(join(this.folder, name)));
  }

  add(result) {
    appendFileSync(join(this.folder, `${result.table}.jsonl`), `${JSON.stringify(result)}\n`);
  }
}

/** What makes two runs the same run. */
export function key({ table, data, seed, budget, contestant, version }) {
  return [table, data, seed, budget, contestant, version].join(" ");
}

function lines(path) {
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}
