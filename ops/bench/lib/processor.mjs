// How much of the machine's processors somebody took (Linux; elsewhere nothing is known).
import { readFileSync } from "node:fs";
import { cpus } from "node:os";

const TICKS = 100;

/** Begins to look; `end()` answers processors taken by {service, generator, others}, 1 being one of them. */
export function look(pid) {
  const before = now(pid);
  return {
    end() {
      const after = now(pid);
      const seconds = after.at - before.at;
      const service = (after.service - before.service) / seconds;
      const generator = (after.generator - before.generator) / seconds;
      const all = (after.all - before.all) / seconds;
      return { service, generator, others: Math.max(0, all - service - generator), of: cpus().length };
    },
  };
}

function now(pid) {
  const { user, system } = process.cpuUsage();
  const generator = (user + system) / 1e6;
  const at = performance.now() / 1000;
  try {
    const own = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
    const line = readFileSync("/proc/stat", "utf8").split("\n")[0].split(/\s+/).slice(1, 9).map(Number);
    const idle = line[3] + line[4];
    const all = (line.reduce((sum, each) => sum + each, 0) - idle) / TICKS;
    return { at, generator, service: (Number(own[11]) + Number(own[12])) / TICKS, all };
  } catch {
    return { at, generator, service: Number.NaN, all: Number.NaN };
  }
}
