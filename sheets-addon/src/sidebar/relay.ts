import type { ServiceAnswer } from "../wire";
import { type Call, problemOf, RefusedCall } from "./google";

/** Stands for the key that Google keeps for this person; the panel never has the key itself. */
export const KEPT = "kept by Google";

/** The clock of the sidebar, for tests to turn. */
export interface Clock {
  now(): number;
  pause(milliseconds: number): Promise<void>;
}

/** Long polls begin no sooner than so after each other: each is one of the calls that Google counts by the day. */
const OFTEN = 3_000;
const SELDOM = 10_000;
const OFTEN_FOR = 120_000;

/** A fetch that goes through the script behind the sidebar, because it has the key and the way out. */
export function relayFetch(call: Call, base: string, clock: Clock, connected: () => void): typeof fetch {
  const slow = slowly(clock);
  return async (input, init) => {
    const path = String(input).slice(base.length);
    const headers = new Headers(init?.headers);
    const given = headers.get("Authorization")?.replace(/^Bearer /, "") ?? null;
    const key = given === KEPT ? null : given;
    await slow(path);
    init?.signal?.throwIfAborted();
    const request = {
      method: init?.method ?? "GET",
      path,
      body: typeof init?.body === "string" ? init.body : null,
      idempotencyKey: headers.get("Idempotency-Key"),
      key,
    };
    const answer = await unlessAborted(init?.signal ?? null, call("relay", request).catch(refused));
    if (key !== null && answer.status < 300) {
      connected();
    }
    return responseOf(answer);
  };
}

/** Nothing answers: the panel tries again by itself. Any other refusal is told. */
function refused(error: unknown): ServiceAnswer {
  if (!(error instanceof RefusedCall) || error.refusal.code === "service-unreachable") {
    throw new TypeError(String(error));
  }
  const body = JSON.stringify(problemOf(error.refusal));
  return { status: 400, type: "application/problem+json", requestId: "", body, binary: false };
}

function responseOf({ status, type, requestId, body, binary }: ServiceAnswer): Response {
  const bytes = binary ? Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0)) : body;
  const empty = status === 204 || status === 304;
  return new Response(empty ? null : bytes, {
    status,
    headers: { "Content-Type": type, "X-Request-Id": requestId },
  });
}

/** Holds back long polls that would follow each other too fast. */
function slowly(clock: Clock): (path: string) => Promise<void> {
  let polled = "";
  let first = 0;
  let last = 0;
  return async (path) => {
    const [, events] = /^(.*\/events)\?/.exec(path) ?? [];
    if (events === undefined) {
      return;
    }
    const now = clock.now();
    if (events !== polled) {
      polled = events;
      first = now;
    } else {
      const gap = now - first < OFTEN_FOR ? OFTEN : SELDOM;
      await clock.pause(Math.max(0, last + gap - now));
    }
    last = clock.now();
  };
}

/** Google's calls cannot be stopped; nobody waits for the answer any more. */
function unlessAborted<T>(signal: AbortSignal | null, answer: Promise<T>): Promise<T> {
  return new Promise((heard, failed) => {
    signal?.addEventListener("abort", () => failed(signal.reason), { once: true });
    answer.then(heard, failed);
  });
}
