import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

const TYPES = { html: "text/html", js: "text/javascript", css: "text/css", json: "application/json" };

/** A site that hands what lies under a path on to a service, as a proxy does; it knows built files and no key. */
export interface Site {
  /** Address of the service there, with a slash at its end. */
  readonly address: string;
  /** What was asked, path by path. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** `files` finds the file of a path of the service; null where there is none. */
export async function siteUnderPath(path: string, files: (inside: string) => string | null): Promise<Site> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://here");
    asked.push(pathname);
    const file = pathname.startsWith(path) ? files(pathname.slice(path.length)) : null;
    if (file !== null && existsSync(file)) {
      const type = TYPES[file.split(".").at(-1) as keyof typeof TYPES] ?? "text/plain";
      response.writeHead(200, { "Content-Type": type }).end(readFileSync(file));
      return;
    }
    const problem = { code: "key-unknown", title: "No", detail: "no", status: 401, args: {} };
    response.writeHead(401, { "Content-Type": "application/problem+json" }).end(JSON.stringify(problem));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${path}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** Files of a folder under a part of the path. */
export function inFolder(folder: string, part = ""): (inside: string) => string | null {
  return (inside) =>
    inside.startsWith(part) && !inside.includes("..") ? join(folder, inside.slice(part.length)) : null;
}
