import type { Plugin } from "esbuild";

export function inLanguage(language: string): Plugin;
