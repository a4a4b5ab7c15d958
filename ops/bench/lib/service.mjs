// The real service for a benchmark: the packaged jar in a folder of its own on free ports.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const JAR = ["-jar", "service/target/click-ml.jar"];

/**
 * Starts the service; answers {base, call, stop, pid}. `call(method, path, body, type)` answers the Response.
 * `java`: what follows the word java, in place of the packaged jar. `settings`: makes others of the shipped ones.
 */
export async function startService({ java = JAR, settings = (shipped) => shipped } = {}) {
  const home = mkdtempSync(join(tmpdir(), "click-ml-bench-"));
  const config = join(home, "config.yml");
  writeFileSync(config, settings(readFileSync("service/config.yml", "utf8")));
  const [port, adminPort] = [await freePort(), await freePort()];
  const child = spawn("java", [...java, "server", config], {
    env: {
      ...process.env,
      CLICKML_HOME: home,
      CLICKML_PORT: String(port),
      CLICKML_ADMIN_PORT: String(adminPort),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const key = await printedKey(child);
  const base = `http://127.0.0.1:${port}`;
  const call = async (method, path, body, type = "application/json") => {
    const answer = await fetch(base + path, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body === undefined ? {} : { "content-type": type }),
        ...(method === "POST" ? { "idempotency-key": crypto.randomUUID() } : {}),
        ...(type === "text/csv" ? { accept: "text/csv" } : {}),
      },
      body: typeof body === "object" ? JSON.stringify(body) : body,
    });
    if (!answer.ok) {
      throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    }
    return answer;
  };
  const stop = async () => {
    child.kill("SIGTERM");
    await new Promise((done) => child.once("exit", done));
    rmSync(home, { recursive: true, force: true });
  };
  return { base, call, stop, pid: child.pid };
}

function printedKey(child) {
  return new Promise((found, failed) => {
    let text = "";
    child.stdout.on("data", (chunk) => {
      text = (text + chunk).slice(-100_000);
      const match = /#key=([\w.~-]+)/.exec(text);
      if (match) {
        found(match[1]);
      }
    });
    child.once("exit", (code) => failed(new Error(`the service ended with ${code}\n${text}`)));
  });
}

function freePort() {
  return new Promise((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}
