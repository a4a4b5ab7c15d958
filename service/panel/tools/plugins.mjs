import { dirname } from "node:path";

/** The languages that the panel has a folder for. */
export const LANGUAGES = ["de", "en", "es"];

/**
 * Plugins for esbuild, for builds that must be one script and so put other modules in the place of some of the panel's.
 * This one holds one language (`de`, `en` or `es`) instead of loading the reader's.
 */
export function inLanguage(language) {
  return instead("language", {
    "words/language": `export const LANGUAGES = ["${language}"]; export const language = "${language}";`,
    "words/chosen": `export { words } from "./${language}/index";`,
    "grid/words": `export { page as words } from "../words/${language}/page";`,
  });
}

/** Holds all languages and takes that of the reader from them: for a script that many read. */
export function inEveryLanguage() {
  return instead("languages", {
    "words/chosen": `${LANGUAGES.map((one) => `import { words as ${one} } from "./${one}/index";`).join("\n")}
import { language } from "./language";
export const words = { ${LANGUAGES.join()} }[language];`,
  });
}

/** Draws curves without the library that fills a fifth of a sidebar. */
export function drawnCurves() {
  return instead("curves", { "parts/curve": `export { Curve } from "./drawnCurve";` });
}

function instead(name, modules) {
  return {
    name,
    setup({ onLoad }) {
      for (const [module, contents] of Object.entries(modules)) {
        const way = ["panel", "src", ...module.split("/")].join("[\\\\/]");
        onLoad({ filter: new RegExp(`[\\\\/]${way}\\.tsx?$`) }, ({ path }) => ({
          contents,
          resolveDir: dirname(path),
        }));
      }
    },
  };
}
