import { join } from "node:path";
import { build } from "esbuild";

/** The gallery as one page without outside files. */
export async function galleryPage(room: string): Promise<string> {
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
  });
  const text = (end: string) => outputFiles.find((file) => file.path.endsWith(end))?.text ?? "";
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Panel</title><style>body{margin:0}${text(".css")}</style>
<main id="panel"></main><script>${text(".js").replaceAll("</script", "<\\/script")}</script></html>`;
}
