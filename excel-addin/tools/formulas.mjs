// Writes src/functions/functions.json out of the comments in functions.ts, as Excel reads it; with --check it only looks
// whether the file is what would be written.
import { readFile, writeFile } from "node:fs/promises";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";

const FILE = "src/functions/functions.json";

const { errors, metadataJson } = await generateCustomFunctionsMetadata("src/functions/functions.ts", true);
if (errors.length > 0) {
  throw new Error(errors.join("\n"));
}
// Without it Excel calls no formula whose range holds an error; the generator cannot say it.
const metadata = { allowErrorForDataTypeAny: true, ...JSON.parse(metadataJson) };
const text = `${JSON.stringify(metadata, null, 2)}\n`;
if (!process.argv.includes("--check")) {
  await writeFile(FILE, text);
} else if ((await readFile(FILE, "utf8")) !== text) {
  throw new Error(`${FILE} is not what functions.ts says: run “npm run formulas -w excel-addin”`);
}
