import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { inLanguage } from "../../tools/plugins.mjs";

/** The gallery in one language, as one page without outside files. */
export async function galleryPage(
  room: string,
  language: string,
  plugins: readonly Plugin[] = [],
): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: room,
    entryPoints: [join(room, "test/gallery/gallery.tsx")],
    outdir: join(room, "target/gallery"),
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    plugins: [inLanguage(language), ...plugins],
  });
  const text = (end: string) => outputFiles.find((file) => file.path.endsWith(end))?.text ?? "";
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Panel</title><style>html,body{height:100%;margin:0}${text(".css")}</style>
<main id="panel"></main><script>${text(".js").replaceAll("</script", "<\\/script")}</script></html>`;
}
