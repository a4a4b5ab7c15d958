// Makes src/api/types.ts from the wire contract; with --check it only says whether the file is up to date.
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import openapi, { astToString } from "openapi-typescript";

const room = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(room, "src/api/types.ts");

const tree = await openapi(new URL("../../contract/openapi.yaml", import.meta.url), {
  immutable: true,
  defaultNonNullable: false,
});
const made = `// Made from service/contract/openapi.yaml by \`npm run types\`; change the contract, not this file.\n\n${astToString(tree)}`;

if (process.argv.includes("--check")) {
  if ((await readFile(target, "utf8")) !== made) {
    throw new Error("src/api/types.ts is older than the contract: run `npm run types -w service/panel`");
  }
} else {
  await writeFile(target, made);
}
