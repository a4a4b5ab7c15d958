import type { Plugin } from "esbuild";

export function inLanguage(language: string): Plugin;
export function drawnCurves(): Plugin;
