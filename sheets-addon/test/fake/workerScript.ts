import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import { guarded, isService } from "./guard";
import { watchOf } from "./script";
import { type Mode, servicesOf, type World } from "./services";

interface Asked {
  readonly id: number;
  readonly method: string;
  readonly all: readonly unknown[];
}

/** Runs one function of the project in a thread of its own: several at once, and each fetch as long as it takes. */
export function runInWorker(
  project: readonly string[],
  world: World,
  mode: Mode,
  name: string,
  given: readonly unknown[],
): Promise<unknown> {
  const known = new Map<number, Record<string, unknown>>();
  const sent = (value: unknown): unknown => {
    if (Array.isArray(value) && value.some(isService)) {
      return value.map(sent);
    }
    if (!isService(value)) {
      return value;
    }
    known.set(known.size + 1, value);
    const members = Object.entries(value).filter(([, one]) => typeof one !== "function" && !isService(one));
    return { id: known.size, plain: Object.fromEntries(members.filter(([, one]) => isPlain(one))) };
  };
  const answer = async ({ id, method, all }: Asked) => {
    const service = known.get(id);
    const work = service?.[method];
    if (typeof work !== "function") {
      throw new Error(`the fake has no ${method}`);
    }
    const bare = all.map((one) => known.get((one as { remoteId?: number } | null)?.remoteId ?? 0) ?? one);
    return sent(await work.apply(service, bare));
  };
  const { watch } = watchOf(mode, world.now);
  const services = Object.entries(servicesOf(world)).map(([of, one]) => [
    of,
    isService(one) ? sent(guarded(one, of, watch)) : { id: 0, plain: one },
  ]);
  const { port1, port2 } = new MessageChannel();
  const turn = new Int32Array(new SharedArrayBuffer(4));
  serve(port1, turn, answer);
  const worker = new Worker("./test/fake/worker.mjs", {
    workerData: { project, name, given, services: Object.fromEntries(services), port: port2, turn },
    transferList: [port2],
  });
  return new Promise((done, failed) => {
    worker.on("message", ({ error, value }) =>
      error === undefined ? done(value) : failed(new Error(error)),
    );
    worker.on("error", failed);
    worker.on("exit", () => port1.close());
  });
}

/** Answers a waiting run, then wakes it. */
function serve(port: MessagePort, turn: Int32Array, answer: (asked: Asked) => Promise<unknown>): void {
  port.on("message", async (asked: Asked) => {
    try {
      port.postMessage({ value: await answer(asked) });
    } catch (error) {
      port.postMessage({ error: error instanceof Error ? error.message : String(error) });
    }
    Atomics.store(turn, 0, 1);
    Atomics.notify(turn, 0);
  });
}

function isPlain(value: unknown): boolean {
  return (
    ["string", "number", "boolean"].includes(typeof value) ||
    Object.getPrototypeOf(value) === Object.prototype
  );
}
