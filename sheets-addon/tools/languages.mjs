import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const words = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "service/panel/src/words");

/** The languages that the panel speaks. */
export async function languages() {
  const [, list] = /LANGUAGES = (\[[^\]]*\])/.exec(await readFile(join(words, "language.ts"), "utf8"));
  return JSON.parse(list.replace(/,\s*\]/, "]"));
}

/** Leaves all languages but one out of a bundle: the page of a sidebar has to be small. */
export function onlyIn(language) {
  return {
    name: "one language",
    setup(build) {
      build.onLoad({ filter: /words\/language\.ts$/ }, () => ({
        contents: `export const LANGUAGES = ["${language}"]; export const language = "${language}";`,
      }));
      build.onResolve({ filter: /^\.\/[a-z]{2}(\/index)?$/ }, ({ path, importer }) =>
        importer === join(words, "index.ts")
          ? { path: path.slice(2, 4), namespace: "language", pluginData: importer }
          : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: "language" }, ({ path }) => ({
        contents: `export { ${language} as ${path} } from "./${language}/index.ts";`,
        resolveDir: words,
      }));
    },
  };
}
