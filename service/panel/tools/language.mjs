import { dirname } from "node:path";

/**
 * An esbuild plugin for builds that must be one script: they hold one language (`de`, `en` or `es`) instead of loading the
 * reader's.
 */
export function inLanguage(language) {
  const instead = {
    "words/language": `export const LANGUAGES = ["${language}"]; export const language = "${language}";`,
    "words/chosen": `export { words } from "./${language}/index";`,
    "grid/words": `export { page as words } from "../words/${language}/page";`,
  };
  return {
    name: "language",
    setup({ onLoad }) {
      for (const [name, contents] of Object.entries(instead)) {
        const way = ["panel", "src", ...name.split("/")].join("[\\\\/]");
        onLoad({ filter: new RegExp(`[\\\\/]${way}\\.ts$`) }, ({ path }) => ({
          contents,
          resolveDir: dirname(path),
        }));
      }
    },
  };
}
