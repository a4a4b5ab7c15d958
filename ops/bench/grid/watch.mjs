// A command on the given cores, with its wall clock and the memory of it and all its children.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const TICK_MS = 100;
const PAGE = 4096;

/**
 * Runs a command; answers {code, seconds, peakBytes, out, err, timedOut}.
 * `limit` is in seconds; past it the command and its children are ended.
 */
export async function watch(command, { limit, cores, env, cwd }) {
  const pinned = cores ? ["taskset", "-c", cores, ...command] : command;
  const started = process.hrtime.bigint();
  const child = spawn(pinned[0], pinned.slice(1), { cwd, env });
  const texts = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    texts.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    texts.err += chunk;
  });
  let peakBytes = 0;
  let timedOut = false;
  const tick = setInterval(() => {
    const { pids, bytes } = tree(child.pid);
    peakBytes = Math.max(peakBytes, bytes);
    if (!timedOut && secondsSince(started) > limit) {
      timedOut = true;
      end(pids);
    }
  }, TICK_MS);
  const code = await new Promise((done, failed) => {
    child.once("error", failed);
    child.once("close", done);
  }).finally(() => clearInterval(tick));
  return { code, seconds: secondsSince(started), peakBytes, timedOut, ...texts };
}

/** {pids, bytes} of a process and its descendants; pages shared by two of them count twice. */
function tree(root) {
  const children = new Map();
  const pages = new Map();
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      const parent = Number(fields[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(pid)]);
      pages.set(Number(pid), Number(fields[21]));
    } catch {
      // It ended while we looked.
    }
  }
  const pids = [root];
  for (let i = 0; i < pids.length; i++) {
    pids.push(...(children.get(pids[i]) ?? []));
  }
  return { pids, bytes: pids.reduce((total, pid) => total + (pages.get(pid) ?? 0), 0) * PAGE };
}

function end(pids) {
  for (const pid of pids) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // Already gone.
    }
  }
}

function secondsSince(started) {
  return Number(process.hrtime.bigint() - started) / 1e9;
}
